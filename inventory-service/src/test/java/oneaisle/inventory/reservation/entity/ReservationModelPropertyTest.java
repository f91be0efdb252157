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
import oneaisle.inventory.reservation.entity.PlainShop.Claim;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.problem.Refusal;

/**
 * The entities against {@link PlainShop}: after any steps in any order each answer, each line and
 * each stock level is what the plain model says.
 */
class ReservationModelPropertyTest {

  private static final List<String> PLACES = List.of("HERE", "THERE");
  private static final List<String> SKUS = List.of("A", "B");
  private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");
  private static final int STOCK = 5;

  enum Step {
    RESERVE,
    RESERVE_WHAT_IS_THERE,
    COMMIT,
    EXTEND,
    RELEASE,
    RELEASE_PART,
    FULFIL,
    FULFIL_PART,
    MOVE,
    SWEEP,
    RECEIVE
  }

  /**
   * @param which reservation, modulo how many there are
   */
  record Happening(Step step, int which, int place, int sku, int units, int minutesLater) {}

  @Property(tries = 3_000)
  void whatever_happens_the_entities_say_what_the_plain_model_says(
      @ForAll("happenings") List<Happening> happenings) {
    Shop shop = new Shop();
    for (Happening happening : happenings) {
      shop.minute += happening.minutesLater();
      assertThat(shop.really(happening)).as("%s", happening).isEqualTo(shop.plainly(happening));
      shop.compare();
    }
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.of(Step.class),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 4))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  /** Both of them, side by side. */
  private static final class Shop {
    private final PlainShop plain = new PlainShop();
    private final Map<StockKey, StockLevel> levels = new TreeMap<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private int minute;
    private int documents;

    Shop() {
      for (String place : PLACES) {
        for (String sku : SKUS) {
          StockKey key = new StockKey(place, sku);
          levels.put(key, StockLevel.empty(key));
          receive(key, STOCK);
          plain.onHand.put(key.toString(), STOCK);
        }
      }
    }

    private Instant now() {
      return BEGIN.plus(Duration.ofMinutes(minute));
    }

    String plainly(Happening it) {
      String place = PLACES.get(it.place());
      String sku = SKUS.get(it.sku());
      boolean partly = it.step() == Step.RESERVE_WHAT_IS_THERE;
      switch (it.step()) {
        case RESERVE, RESERVE_WHAT_IS_THERE -> {
          return plain.reserve(place, wanted(it), partly, minute + it.units() * 5L, minute);
        }
        case SWEEP -> {
          plain.sweep(minute);
          return "";
        }
        case RECEIVE -> {
          plain.onHand.merge(place + "/" + sku, it.units(), Integer::sum);
          return "";
        }
        default -> {
          // the reservations of this step were there before it: a move adds one
        }
      }
      if (plain.claims.isEmpty()) return "";
      Claim claim = plain.claims.get(it.which() % plain.claims.size());
      return switch (it.step()) {
        case COMMIT -> plain.commit(claim, minute);
        case EXTEND -> plain.extend(claim, minute + it.units() * 5L, minute);
        case RELEASE -> plain.release(claim, null, 0, minute);
        case RELEASE_PART -> plain.release(claim, sku, it.units(), minute);
        case FULFIL -> plain.fulfil(claim, null, 0, minute);
        case FULFIL_PART -> plain.fulfil(claim, sku, it.units(), minute);
        default -> claim.location.equals(place) ? "" : plain.move(claim, place, minute);
      };
    }

    String really(Happening it) {
      String place = PLACES.get(it.place());
      StockKey key = new StockKey(place, SKUS.get(it.sku()));
      boolean partly = it.step() == Step.RESERVE_WHAT_IS_THERE;
      try {
        switch (it.step()) {
          case RESERVE, RESERVE_WHAT_IS_THERE -> {
            Duration hold = Duration.ofMinutes(it.units() * 5L);
            return status(
                claim(
                    new ReservationDraft(
                        place, Channel.WEB, "cart", wanted(it), hold, partly, false)));
          }
          case SWEEP -> reservations.forEach(hold -> free(hold, hold.expire(now())));
          case RECEIVE -> receive(key, it.units());
          default -> {
            if (!reservations.isEmpty())
              return act(reservations.get(it.which() % reservations.size()), it, key);
          }
        }
        return "";
      } catch (Refusal refusal) {
        return refusal.getClass().getSimpleName();
      }
    }

    private String act(Reservation reservation, Happening it, StockKey key) {
      Map<String, Integer> part = Map.of(key.sku(), it.units());
      switch (it.step()) {
        case COMMIT -> reservation.commit(now());
        case EXTEND -> reservation.extend(Duration.ofMinutes(it.units() * 5L), now());
        case RELEASE -> free(reservation, reservation.release(null, now()));
        case RELEASE_PART -> free(reservation, reservation.release(part, now()));
        case FULFIL -> left(reservation, reservation.fulfil(null, now()));
        case FULFIL_PART -> left(reservation, reservation.fulfil(part, now()));
        default -> {
          if (reservation.location().equals(key.location())) return "";
          Reservation there = claim(reservation.draftAt(key.location(), now()));
          free(reservation, reservation.moveTo(there.id(), now()));
          return status(there);
        }
      }
      return status(reservation);
    }

    private Reservation claim(ReservationDraft draft) {
      var decision = draft.decide(levels, 0);
      if (!decision.grantsAll()) {
        for (Reservation hold : reservations) {
          for (StockKey key : draft.keys()) {
            boolean here = hold.location().equals(key.location());
            int units = here ? hold.expireLine(key.sku(), now()) : 0;
            if (units > 0) free(hold, Map.of(key.sku(), units));
          }
        }
        decision = draft.decide(levels, 0);
      }
      if (!decision.grantsAll() && !(draft.allowPartial() && decision.grantsSome()))
        throw new InsufficientStock(draft.location(), decision.shortLines());
      UUID id = new UUID(0, reservations.size());
      Reservation made = Reservation.make(id, draft, decision.granted(), draft.hold(), now());
      decision
          .granted()
          .forEach(
              (sku, units) -> {
                if (units > 0) levels.get(made.key(sku)).reserve(units, 0);
              });
      reservations.add(made);
      return made;
    }

    private void free(Reservation reservation, Map<String, Integer> units) {
      units.forEach((sku, many) -> levels.get(reservation.key(sku)).unreserve(many));
    }

    private void left(Reservation reservation, Map<String, Integer> units) {
      free(reservation, units);
      units.forEach((sku, many) -> receive(reservation.key(sku), -many));
    }

    private void receive(StockKey key, int units) {
      Reference reference = Reference.sale("document", ++documents);
      levels.get(key).apply(StockMovement.sold(key, -units, reference, "test", now()));
    }

    private String status(Reservation reservation) {
      return reservation.statusAt(now()).name();
    }

    private static TreeMap<String, Integer> wanted(Happening it) {
      TreeMap<String, Integer> wanted = new TreeMap<>(Map.of(SKUS.get(it.sku()), it.units()));
      if (it.which() % 2 == 1) wanted.merge("B", 1, Integer::sum); // a second line, or the same
      return wanted;
    }

    void compare() {
      for (int n = 0; n < reservations.size(); n++) {
        Reservation real = reservations.get(n);
        Claim claim = plain.claims.get(n);
        assertThat(status(real)).isEqualTo(claim.status(minute));
        assertThat(real.location()).isEqualTo(claim.location);
        for (ReservationLine line : real.lines()) {
          assertThat((long) line.fulfilled()).isEqualTo(claim.count(line.sku(), "FULFILLED"));
          assertThat((long) line.released()).isEqualTo(claim.count(line.sku(), "RELEASED"));
          if (claim.live(minute)) assertThat(line.open()).isEqualTo(claim.open(line.sku()).size());
        }
      }
      levels.forEach(
          (key, level) -> {
            int onHand = level.quantities().onHand();
            assertThat(onHand).isEqualTo(plain.onHand.get(key.toString())).isNotNegative();
            assertThat(level.quantities().reserved()).isBetween(0, onHand);
            int unswept =
                reservations.stream()
                    .filter(hold -> hold.location().equals(key.location()))
                    .filter(hold -> hold.standing().status() == ReservationStatus.HELD)
                    .filter(hold -> !hold.statusAt(now()).isLive())
                    .flatMap(hold -> hold.lines().stream())
                    .filter(line -> line.sku().equals(key.sku()))
                    .mapToInt(ReservationLine::open)
                    .sum();
            assertThat(level.available(0) + unswept)
                .isEqualTo(plain.free(key.location(), key.sku(), minute));
          });
    }
  }
}
