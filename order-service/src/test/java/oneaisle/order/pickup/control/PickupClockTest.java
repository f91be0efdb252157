package oneaisle.order.pickup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.catalogue.entity.Location.Timing;
import org.junit.jupiter.api.Test;

class PickupClockTest {

  private static final String SHOP = "Mo-Sa 09:00-18:00";

  private static PickupClock clock(
      String zone, String hours, int leadMinutes, String cutOff, int holdDays) {
    LocalTime latest = cutOff == null ? null : LocalTime.parse(cutOff);
    return new PickupClock(
        new Timing(ZoneId.of(zone), hours, leadMinutes, latest, holdDays, null, null), 0);
  }

  /** An hour's lead, two hold days, and closed for a while; for good where there is no end. */
  private static PickupClock closed(String from, String until) {
    Closure closure = new Closure(at(from), until == null ? null : at(until), "new floor");
    return new PickupClock(
        new Timing(ZoneId.of("Europe/London"), SHOP, 60, null, 2, null, closure), 0);
  }

  private static PickupClock london(int leadMinutes, String cutOff, int holdDays) {
    return clock("Europe/London", SHOP, leadMinutes, cutOff, holdDays);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void while_the_store_is_open_the_promise_is_now_plus_the_lead_time() {
    assertThat(london(60, null, 3).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:00:00Z"));
  }

  @Test
  void before_opening_the_lead_time_begins_when_the_store_opens() {
    assertThat(london(60, null, 3).promisedReadyAt(at("2026-11-20T03:00:00Z")))
        .isEqualTo(at("2026-11-20T10:00:00Z"));
  }

  @Test
  void what_does_not_fit_before_closing_is_finished_on_the_next_open_day() {
    // Saturday 17:30, half an hour is left, Sunday is closed
    assertThat(london(60, null, 3).promisedReadyAt(at("2026-11-21T17:30:00Z")))
        .isEqualTo(at("2026-11-23T09:30:00Z"));
  }

  @Test
  void past_the_cut_off_the_work_begins_on_the_next_open_day() {
    PickupClock clock = london(60, "16:00", 3);
    assertThat(clock.promisedReadyAt(at("2026-11-20T15:59:59Z")))
        .isEqualTo(at("2026-11-20T16:59:59Z"));
    assertThat(clock.promisedReadyAt(at("2026-11-20T16:00:00Z")))
        .isEqualTo(at("2026-11-21T10:00:00Z"));
  }

  @Test
  void the_hours_are_those_of_the_store_s_own_zone() {
    PickupClock losAngeles = clock("America/Los_Angeles", SHOP, 60, null, 3);
    // 16:00 UTC is 08:00 in Los Angeles: the store opens in an hour
    assertThat(losAngeles.promisedReadyAt(at("2026-11-20T16:00:00Z")))
        .isEqualTo(at("2026-11-20T18:00:00Z"));
  }

  @Test
  void the_day_the_clocks_change_opens_by_its_own_clock() {
    // in London the clocks went back on Sunday 25 October 2026: Monday 09:00 is 09:00 UTC, Saturday
    // 09:00 was 08:00 UTC
    PickupClock clock = clock("Europe/London", "Sa,Mo 09:00-18:00", 60, null, 1);
    assertThat(clock.promisedReadyAt(at("2026-10-24T05:00:00Z")))
        .isEqualTo(at("2026-10-24T09:00:00Z"));
    assertThat(clock.promisedReadyAt(at("2026-10-24T20:00:00Z")))
        .isEqualTo(at("2026-10-26T10:00:00Z"));
  }

  @Test
  void a_span_past_midnight_still_counts_on_the_next_day() {
    PickupClock clock = clock("UTC", "Fr 22:00-02:00", 30, null, 1);
    assertThat(clock.promisedReadyAt(at("2026-11-21T01:00:00Z")))
        .isEqualTo(at("2026-11-21T01:30:00Z"));
  }

  @Test
  void a_lead_time_longer_than_a_day_goes_on_over_several() {
    // nine hours a day: 20 hours are two days and two hours
    assertThat(london(20 * 60, null, 3).promisedReadyAt(at("2026-11-16T09:00:00Z")))
        .isEqualTo(at("2026-11-18T11:00:00Z"));
  }

  @Test
  void hold_days_are_days_on_which_the_store_is_open() {
    // ready on Friday: Saturday, (Sunday closed), Monday, Tuesday
    assertThat(london(60, null, 3).pickupBy(at("2026-11-20T15:00:00Z")))
        .isEqualTo(at("2026-11-24T18:00:00Z"));
  }

  @Test
  void a_dated_closure_is_no_hold_day() {
    PickupClock clock = clock("Europe/London", SHOP + "; Dec 25-26 off", 60, null, 2);
    // ready on Christmas Eve 2026, a Thursday: 25th and 26th closed, 27th a Sunday
    assertThat(clock.pickupBy(at("2026-12-24T12:00:00Z"))).isEqualTo(at("2026-12-29T18:00:00Z"));
  }

  @Test
  void a_store_that_never_opens_makes_no_promise() {
    PickupClock clock = clock("UTC", "Mo-Su off", 60, null, 1);
    assertThatThrownBy(() -> clock.promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.pickupBy(at("2026-11-20T10:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_closure_is_no_time_to_pick_in_and_no_hold_day() {
    // Friday from 10:30, until Monday 12:00
    PickupClock clock = closed("2026-11-20T10:30:00Z", "2026-11-23T12:00:00Z");
    assertThat(clock.promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-23T12:30:00Z"));
    // ready on Thursday: Friday morning and Monday afternoon
    assertThat(clock.pickupBy(at("2026-11-19T15:00:00Z"))).isEqualTo(at("2026-11-23T18:00:00Z"));
    // ready on Friday: Monday afternoon and Tuesday
    assertThat(clock.pickupBy(at("2026-11-20T10:00:00Z"))).isEqualTo(at("2026-11-24T18:00:00Z"));
  }

  /** 2026-11-23 is a Monday. */
  @Test
  void what_the_hours_take_out_of_a_day_delays_the_promise() {
    PickupClock lunch = clock("Europe/London", SHOP + "; Mo 12:00-13:00 off", 60, null, 2);
    assertThat(lunch.promisedReadyAt(at("2026-11-23T11:30:00Z")))
        .isEqualTo(at("2026-11-23T13:30:00Z"));
    PickupClock christmas = clock("Europe/London", SHOP + ", Dec 25 off", 60, null, 2);
    assertThat(christmas.promisedReadyAt(at("2026-12-25T10:00:00Z")))
        .isEqualTo(at("2026-12-26T10:00:00Z"));
  }

  @Test
  void a_closure_within_a_day_leaves_the_hours_around_it() {
    PickupClock clock = closed("2026-11-20T10:30:00Z", "2026-11-20T14:00:00Z");
    assertThat(clock.promisedReadyAt(at("2026-11-20T09:15:00Z")))
        .isEqualTo(at("2026-11-20T10:15:00Z"));
    assertThat(clock.promisedReadyAt(at("2026-11-20T10:15:00Z")))
        .isEqualTo(at("2026-11-20T14:45:00Z"));
  }

  @Test
  void a_store_is_closed_for_an_order_now_or_when_it_would_be_collected() {
    PickupClock clock = closed("2026-11-20T10:30:00Z", "2026-11-23T12:00:00Z");
    assertThat(clock.isClosedFor(at("2026-11-20T09:15:00Z"))).isFalse();
    assertThat(clock.isClosedFor(at("2026-11-20T09:45:00Z"))).isTrue();
    assertThat(clock.isClosedFor(at("2026-11-20T11:00:00Z"))).isTrue();
    assertThat(clock.isClosedFor(at("2026-11-23T11:30:00Z"))).isTrue();
    assertThat(clock.isClosedFor(at("2026-11-23T12:00:00Z"))).isFalse();
    assertThat(london(60, null, 2).isClosedFor(at("2026-11-20T10:00:00Z"))).isFalse();
  }

  @Test
  void what_is_confirmed_although_the_store_closes_for_good_keeps_its_usual_times() {
    PickupClock clock = closed("2026-11-20T10:30:00Z", null);
    assertThat(clock.isClosedFor(at("2026-11-20T10:00:00Z"))).isTrue();
    assertThat(clock.promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:00:00Z"));
    assertThat(clock.pickupBy(at("2026-11-20T11:00:00Z"))).isEqualTo(at("2026-11-23T18:00:00Z"));
  }

  @Test
  void a_queue_that_fits_into_the_lead_time_does_not_move_the_promise() {
    assertThat(busy(0).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:00:00Z"));
    assertThat(busy(11).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:00:00Z"));
  }

  @Test
  void a_longer_queue_moves_the_promise_by_what_the_store_picks_in_an_hour() {
    assertThat(busy(12).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:05:00Z"));
    assertThat(busy(35).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T13:00:00Z"));
  }

  @Test
  void the_queue_is_worked_off_while_the_store_is_open_only() {
    // Friday 16:00: two hours until closing, one on Saturday morning
    assertThat(busy(35).promisedReadyAt(at("2026-11-20T16:00:00Z")))
        .isEqualTo(at("2026-11-21T10:00:00Z"));
  }

  @Test
  void without_a_known_capacity_no_queue_is_minded() {
    Timing timing = new Timing(ZoneId.of("Europe/London"), SHOP, 60, null, 3, null, null);
    assertThat(new PickupClock(timing, 1_000).promisedReadyAt(at("2026-11-20T10:00:00Z")))
        .isEqualTo(at("2026-11-20T11:00:00Z"));
  }

  /** An hour's lead, twelve pickups an hour, and so many to be picked before. */
  private static PickupClock busy(long queue) {
    Timing timing = new Timing(ZoneId.of("Europe/London"), SHOP, 60, null, 3, 12, null);
    return new PickupClock(timing, queue);
  }
}
