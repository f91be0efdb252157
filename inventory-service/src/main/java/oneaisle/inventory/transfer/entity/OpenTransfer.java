package oneaisle.inventory.transfer.entity;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What a transfer still brings, at one of its steps.
 *
 * @param sequence of the step: what is lower is older
 * @param expectedAt when it should arrive; null where an older build has not said
 * @param open units by sku, none of them 0; empty when it is over
 */
public record OpenTransfer(
    UUID id,
    long sequence,
    String destination,
    Instant expectedAt,
    SortedMap<String, Integer> open) {

  public static OpenTransfer of(Transfer transfer) {
    return new OpenTransfer(
        transfer.id(),
        transfer.sequence(),
        transfer.destination(),
        transfer.expectedAt(),
        transfer.open());
  }
}
