package oneaisle.inventory.stock.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A correction of the books of one location.
 *
 * @param document the paper it is made from: a location takes the same one once; or null
 * @param code why exactly, or null
 */
public record Adjustment(
    UUID id,
    String location,
    MovementReason reason,
    ReasonCode code,
    String document,
    String note,
    byte[] fingerprint,
    String by,
    Instant at) {

  /**
   * What is to be corrected.
   *
   * @param changes by sku; equal skus are already one
   */
  public record Draft(
      String location,
      MovementReason reason,
      ReasonCode code,
      String document,
      String note,
      SortedMap<String, Change> changes) {

    /** A correction without a paper. */
    public static Draft of(
        String location, MovementReason reason, SortedMap<String, Change> changes) {
      return new Draft(location, reason, null, null, null, changes);
    }

    /** Tells whether the same paper says the same. */
    byte[] fingerprint() {
      try {
        return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * How many units more (or, negative, fewer) there are, and how many of them are more or less
   * unavailable.
   */
  public record Change(int onHand, int unavailable) {
    public Change plus(Change other) {
      return new Change(
          Math.addExact(onHand, other.onHand), Math.addExact(unavailable, other.unavailable));
    }
  }

  public static Adjustment make(UUID id, Draft draft, String by, Instant at) {
    return new Adjustment(
        id,
        draft.location,
        draft.reason,
        draft.code,
        draft.document,
        draft.note,
        draft.fingerprint(),
        by,
        at);
  }

  public boolean isOf(Draft draft) {
    return MessageDigest.isEqual(fingerprint, draft.fingerprint());
  }
}
