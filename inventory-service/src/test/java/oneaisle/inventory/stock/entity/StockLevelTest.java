package oneaisle.inventory.stock.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.stock.entity.StockLevel.FeedMark;
import oneaisle.shared.ids.Ids;
import org.junit.jupiter.api.Test;

class StockLevelTest {

  private static final StockKey KEY = new StockKey("LDN-SOHO", "TEE-WHT-M");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void promises_what_is_there_and_neither_broken_nor_claimed_nor_kept_back() {
    assertThat(new Quantities(10, 1, 2, 3, 50).availableToPromise()).isEqualTo(4);
    assertThat(new Quantities(1, 0, 0, 3, 0).availableToPromise()).isZero();
    assertThat(new Quantities(-5, 0, 0, 0, 0).availableToPromise()).isZero();
  }

  @Test
  void reserves_no_more_than_is_available_to_the_channel() {
    StockLevel level = level(new Quantities(10, 0, 0, 2, 0));
    assertThat(level.available(3)).isEqualTo(5);
    assertThatThrownBy(() -> level.reserve(6, 3)).isInstanceOf(IllegalStateException.class);
    level.reserve(5, 3);
    assertThat(level.quantities().reserved()).isEqualTo(5);
    assertThatThrownBy(() -> level.unreserve(6)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_fact_is_never_refused_and_leaves_it_short() {
    StockLevel level = level(new Quantities(3, 1, 2, 0, 0));
    level.apply(sale(4));
    assertThat(level.quantities().onHand()).isEqualTo(-1);
    assertThat(level.quantities().shortBy()).isEqualTo(4);
    assertThat(level.isShorterThanBefore()).isTrue();
    assertThat(level.evidence().soldAt()).isEqualTo(NOON);
  }

  @Test
  void what_comes_shows_that_it_is_there_but_counts_nothing() {
    StockLevel level = level(new Quantities(3, 0, 0, 0, 0));
    level.apply(movement(MovementReason.ADJUSTMENT, -1));
    assertThat(level.evidence()).isEqualTo(Evidence.NONE);
    level.apply(movement(MovementReason.RECEIPT, 2));
    assertThat(level.evidence()).isEqualTo(new Evidence(null, null, NOON));
    level.apply(movement(MovementReason.COUNT, 2));
    assertThat(level.evidence()).isEqualTo(new Evidence(NOON, null, NOON));
  }

  private static StockMovement movement(MovementReason reason, int units) {
    return new StockMovement(Ids.next(), KEY, reason, units, 0, new Reference("x", 1), "t", NOON);
  }

  @Test
  void it_has_recovered_when_it_can_keep_every_promise_again() {
    StockLevel level = level(new Quantities(1, 0, 3, 0, 0));
    level.unreserve(1);
    assertThat(level.hasRecovered()).isFalse();
    level.unreserve(1);
    assertThat(level.hasRecovered()).isTrue();
  }

  @Test
  void it_is_less_short_when_fewer_promised_units_are_missing() {
    StockLevel level = level(new Quantities(1, 0, 3, 0, 0));
    assertThat(level.isLessShortThanBefore()).isFalse();
    level.apply(movement(MovementReason.RECEIPT, 1));
    assertThat(level.isLessShortThanBefore()).isTrue();
    level.apply(movement(MovementReason.ADJUSTMENT, -1));
    assertThat(level.isLessShortThanBefore()).isFalse();
  }

  @Test
  void what_is_not_found_and_what_nobody_has_claimed_is_not_there() {
    assertThat(level(new Quantities(9, 1, 3, 2, 0)).notFound(2, 0)).isEqualTo(5 + 2);
    assertThat(level(new Quantities(3, 0, 3, 0, 0)).notFound(2, 0)).isEqualTo(2);
    assertThat(level(new Quantities(1, 0, 3, 0, 0)).notFound(2, 0)).as("no more than all").isOne();
    assertThat(level(new Quantities(-1, 0, 3, 0, 0)).notFound(2, 0)).isZero();
    assertThat(level(new Quantities(9, 1, 3, 2, 0)).notFound(2, 4)).as("came since").isEqualTo(3);
    assertThat(level(new Quantities(5, 0, 3, 0, 0)).notFound(2, -4)).as("went since").isEqualTo(4);
  }

  @Test
  void many_changes_in_one_transaction_are_one_version() {
    StockLevel level = level(new Quantities(10, 0, 0, 0, 0));
    level.apply(sale(1));
    level.apply(sale(1));
    assertThat(level.version()).isEqualTo(8);
    assertThat(level.isChanged()).isTrue();
  }

  @Test
  void takes_a_feed_once_and_none_that_is_older() {
    FeedMark monday = new FeedMark(new UUID(0, 1), NOON);
    FeedMark tuesday = new FeedMark(new UUID(0, 2), NOON.plusSeconds(86_400));
    FeedMark corrected = new FeedMark(new UUID(0, 3), tuesday.asOf());
    StockLevel level = level(Quantities.NONE);
    assertThat(level.accepts(monday)).isTrue();
    level.markFed(tuesday, 1);
    assertThat(level.accepts(tuesday)).isFalse();
    assertThat(level.accepts(monday)).isFalse();
    assertThat(level.accepts(corrected)).isTrue();
    assertThat(level.quantities().safetyStock()).isEqualTo(1);
    assertThat(level.evidence().countedAt()).isEqualTo(tuesday.asOf());
  }

  @Test
  void takes_no_feed_that_is_older_than_a_count() {
    StockLevel level = level(Quantities.NONE);
    level.markCounted(NOON);
    assertThat(level.accepts(new FeedMark(new UUID(0, 1), NOON.minusNanos(1_000)))).isFalse();
    assertThat(level.accepts(new FeedMark(new UUID(0, 1), NOON))).isTrue();
  }

  @Test
  void a_fact_told_after_a_count_that_had_seen_it_is_taken_back() {
    StockLevel level = level(new Quantities(5, 0, 0, 0, 0));
    assertThat(level.seenByCount(sale(2))).isEmpty();
    level.markCounted(NOON);
    assertThat(level.seenByCount(sale(2))).isEmpty();
    level.markCounted(NOON.plusSeconds(60));
    StockMovement back = level.seenByCount(sale(2)).orElseThrow();
    assertThat(back.onHandChange()).isEqualTo(2);
    assertThat(back.occurredAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(back.reference()).isEqualTo(new Reference("counted/sale/1", 1));
    level.markFed(new FeedMark(new UUID(0, 1), NOON.plusSeconds(90)), 0);
    assertThat(level.seenByCount(sale(2))).isEmpty();
  }

  private static StockLevel level(Quantities quantities) {
    return new StockLevel(KEY, quantities, Evidence.NONE, FeedMark.NONE, 0, 7);
  }

  private static StockMovement sale(int units) {
    return StockMovement.sold(KEY, units, Reference.sale("1", 1), "till", NOON);
  }
}
