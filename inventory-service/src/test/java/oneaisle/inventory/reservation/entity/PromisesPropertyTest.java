package oneaisle.inventory.reservation.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import oneaisle.inventory.reservation.entity.ReservationDraft.Decision;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;

/**
 * Whatever happens in whatever order: promises and claims add up, and no promise was made beyond
 * what was there.
 */
class PromisesPropertyTest {

  private static final List<String> SKUS = List.of("A", "B");
  private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

  enum Step {
    RESERVE,
    RESERVE_PARTLY,
    COMMIT,
    RELEASE,
    RELEASE_ONE,
    FULFIL,
    FULFIL_ONE,
    HAND_OVER,
    EXPIRE,
    TAKE_OVER_EXPIRED,
    SELL,
    RECEIVE
  }

  /**
   * @param which reservation, modulo how many there are
   */
  record Happening(Step step, int which, String sku, int units, int minutesLater) {}

  @Property(tries = 500)
  void reserved_is_the_sum_of_open_claims_and_no_claim_is_beyond_what_is_available(
      @ForAll("happenings") List<Happening> happenings) {
    Model model = new Model();
    for (Happening happening : happenings) {
      model.take(happening);
      model.check();
    }
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.of(Step.class),
            Arbitraries.integers().between(0, 50),
            Arbitraries.of(SKUS),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 10))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  /** What the use cases do, without a database. */
  private static final class Model {
    private final Map<StockKey, StockLevel> levels = new TreeMap<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private Instant now = BEGIN;
    private int documents;

    Model() {
      for (String sku : SKUS) levels.put(key(sku), StockLevel.empty(key(sku)));
      for (String sku : SKUS) move(sku, -6);
    }

    void take(Happening happening) {
      now = now.plus(Duration.ofMinutes(happening.minutesLater()));
      switch (happening.step()) {
        case RESERVE -> reserve(happening, false);
        case RESERVE_PARTLY -> reserve(happening, true);
        case SELL -> move(happening.sku(), happening.units());
        case RECEIVE -> move(happening.sku(), -happening.units());
        default -> {
          if (!reservations.isEmpty())
            act(reservations.get(happening.which() % reservations.size()), happening);
        }
      }
    }

    private void act(Reservation reservation, Happening happening) {
      try {
        switch (happening.step()) {
          case COMMIT -> reservation.commit(now);
          case RELEASE -> free(reservation, reservation.release(null, now));
          case RELEASE_ONE ->
              free(reservation, reservation.release(Map.of(happening.sku(), 1), now));
          case FULFIL -> left(reservation, reservation.fulfil(null, now));
          case FULFIL_ONE -> left(reservation, reservation.fulfil(Map.of(happening.sku(), 1), now));
          case HAND_OVER ->
              left(
                  reservation,
                  reservation.handedOver(Map.of(happening.sku(), happening.units()), now));
          case EXPIRE -> free(reservation, reservation.expire(now));
          default -> {
            int units = reservation.expireLine(happening.sku(), now);
            if (units > 0) free(reservation, Map.of(happening.sku(), units));
          }
        }
      } catch (AlreadyResolved | NotCommitted | MoreThanOpen refused) {
        // a refusal is a right answer; that it changed nothing is checked with the rest
      }
    }

    private void reserve(Happening happening, boolean partly) {
      TreeMap<String, Integer> lines = new TreeMap<>(Map.of(happening.sku(), happening.units()));
      if (happening.which() % 3 > 0) lines.merge("B", happening.which() % 3, Integer::sum);
      ReservationDraft draft =
          new ReservationDraft(
              "LDN-SOHO", Channel.WEB, "cart", lines, Duration.ofMinutes(15), partly, false);
      int buffer = happening.which() % 2;
      Decision decision = draft.decide(levels, buffer);
      if (!(decision.grantsAll() || partly && decision.grantsSome())) return;
      Map<StockKey, Integer> before = new TreeMap<>();
      levels.forEach((key, level) -> before.put(key, level.quantities().availableToPromise()));
      reservations.add(
          Reservation.make(
              new UUID(0, reservations.size()), draft, decision.granted(), draft.hold(), now));
      decision
          .granted()
          .forEach(
              (sku, units) -> {
                assertThat(units).isLessThanOrEqualTo(before.get(key(sku)));
                if (units > 0) levels.get(key(sku)).reserve(units, buffer);
              });
    }

    private void free(Reservation reservation, Map<String, Integer> units) {
      units.forEach((sku, quantity) -> levels.get(reservation.key(sku)).unreserve(quantity));
    }

    private void left(Reservation reservation, Map<String, Integer> units) {
      free(reservation, units);
      units.forEach(this::move);
    }

    private void move(String sku, int sold) {
      Reference reference = Reference.sale("sale", ++documents);
      levels.get(key(sku)).apply(StockMovement.sold(key(sku), sold, reference, "till", now));
    }

    void check() {
      levels.forEach(
          (key, level) -> {
            int open =
                reservations.stream()
                    .flatMap(reservation -> reservation.lines().stream())
                    .filter(line -> line.sku().equals(key.sku()))
                    .mapToInt(ReservationLine::open)
                    .sum();
            assertThat(level.quantities().reserved()).isEqualTo(open);
            assertThat(level.quantities().availableToPromise()).isNotNegative();
          });
      for (Reservation reservation : reservations) {
        boolean open = reservation.lines().stream().anyMatch(line -> line.open() > 0);
        assertThat(reservation.standing().status().isLive()).isEqualTo(open);
        assertThat(reservation.lines())
            .allMatch(line -> line.open() >= 0 && line.quantity() <= line.requested());
      }
    }

    private static StockKey key(String sku) {
      return new StockKey("LDN-SOHO", sku);
    }
  }
}
