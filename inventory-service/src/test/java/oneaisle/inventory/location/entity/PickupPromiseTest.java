package oneaisle.inventory.location.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import oneaisle.shared.hours.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickupPromiseTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String USUAL = "Mo-Fr 08:00-20:00; Sa 09:00-18:00; Dec 25 off";

  /** 2026-11-23 is a Monday and London is on UTC. */
  @ParameterizedTest(name = "{0}, {1} minutes, cut-off {2}: {3} ({4})")
  @CsvSource({
    "2026-11-23T10:00:00Z, 120,      , 2026-11-23T12:00:00Z, while open",
    "2026-11-23T10:00:30Z, 120,      , 2026-11-23T12:01:00Z, whole minutes",
    "2026-11-23T05:00:00Z, 120,      , 2026-11-23T10:00:00Z, before opening",
    "2026-11-23T19:00:00Z, 120,      , 2026-11-24T09:00:00Z, what does not fit goes on in the morning",
    "2026-11-23T18:00:00Z, 120,      , 2026-11-24T08:00:00Z, not at closing time",
    "2026-11-23T20:00:00Z, 120,      , 2026-11-24T10:00:00Z, after closing",
    "2026-11-28T17:00:00Z, 120,      , 2026-11-30T09:00:00Z, over the closed Sunday",
    "2026-11-23T16:01:00Z, 120, 16:00, 2026-11-24T10:00:00Z, after the cut-off",
    "2026-11-23T16:00:00Z, 120, 16:00, 2026-11-23T18:00:00Z, at the cut-off",
    "2026-12-24T19:00:00Z, 120,      , 2026-12-26T10:00:00Z, over Christmas",
    "2026-11-23T10:00:00Z, 0,        , 2026-11-23T10:00:00Z, at once",
    "2026-11-22T10:00:00Z, 0,        , 2026-11-23T08:00:00Z, at once but closed",
    "2026-07-06T06:00:00Z, 60,       , 2026-07-06T08:00:00Z, in summer time",
    "2026-11-23T10:00:00Z, 1500,     , 2026-11-25T11:00:00Z, more than a day's work",
  })
  void is_the_end_of_picking_within_opening_hours(
      Instant now, int leadMinutes, LocalTime cutOff, Instant ready, String why) {
    PickupPromise promise =
        new PickupPromise(OpeningHours.parse(USUAL), LONDON, leadMinutes, cutOff, null);
    assertThat(promise.readyAt(now)).as(why).contains(ready);
  }

  @Test
  void hours_and_cut_off_are_on_the_locations_own_clock() {
    PickupPromise promise =
        new PickupPromise(
            OpeningHours.parse(USUAL),
            ZoneId.of("America/Los_Angeles"),
            60,
            LocalTime.of(16, 0),
            null);
    // 00:30 UTC on Tuesday is 16:30 on Monday there: too late for Monday
    assertThat(promise.readyAt(Instant.parse("2026-11-24T00:30:00Z")))
        .contains(Instant.parse("2026-11-24T17:00:00Z"));
  }

  @Test
  void a_night_shop_goes_on_after_midnight() {
    PickupPromise promise =
        new PickupPromise(OpeningHours.parse("Mo-Su 18:00-02:00"), LONDON, 60, null, null);
    assertThat(promise.readyAt(Instant.parse("2026-11-23T23:30:00Z")))
        .contains(Instant.parse("2026-11-24T00:30:00Z"));
    assertThat(promise.readyAt(Instant.parse("2026-11-24T00:30:00Z")))
        .contains(Instant.parse("2026-11-24T01:30:00Z"));
  }

  @Test
  void the_night_the_clocks_change_has_its_real_length() {
    PickupPromise promise = new PickupPromise(OpeningHours.parse("24/7"), LONDON, 120, null, null);
    assertThat(promise.readyAt(Instant.parse("2026-03-29T00:30:00Z")))
        .contains(Instant.parse("2026-03-29T02:30:00Z"));
  }

  @Test
  void a_location_that_never_opens_promises_nothing() {
    assertThat(
            new PickupPromise(OpeningHours.parse("off"), LONDON, 60, null, null)
                .readyAt(Instant.now()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:30:00Z, 2026-11-23T12:00:00Z, 2026-11-23T13:30:00Z, in the middle of picking",
    "2026-11-23T06:00:00Z, 2026-11-24T09:00:00Z, 2026-11-24T11:00:00Z, over a night",
    "2026-11-23T15:00:00Z, 2026-11-23T16:00:00Z, 2026-11-23T11:00:00Z, after it is ready"
  })
  void nobody_picks_while_it_is_closed(Instant from, Instant until, Instant ready, String why) {
    Closure closure = new Closure(from, until, "flood");
    PickupPromise promise =
        new PickupPromise(OpeningHours.parse("24/7"), LONDON, 120, null, closure);
    assertThat(promise.readyAt(Instant.parse("2026-11-23T09:00:00Z"))).as(why).contains(ready);
  }

  @Test
  void a_location_closed_until_further_notice_promises_nothing() {
    Closure closure = new Closure(Instant.parse("2026-11-23T09:00:00Z"), null, "fire");
    PickupPromise promise =
        new PickupPromise(OpeningHours.parse("24/7"), LONDON, 120, null, closure);
    assertThat(promise.readyAt(Instant.parse("2026-11-23T08:00:00Z"))).isEmpty();
    assertThat(promise.readyAt(Instant.parse("2026-11-23T06:00:00Z")))
        .contains(Instant.parse("2026-11-23T08:00:00Z"));
  }

  @Property(tries = 300)
  void is_always_a_moment_at_which_the_doors_are_open(
      @ForAll @IntRange(max = 60 * 24 * 400) int minute,
      @ForAll @IntRange(max = 3_000) int leadMinutes) {
    Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(minute * 60L);
    OpeningHours hours = OpeningHours.parse(USUAL);
    Instant ready =
        new PickupPromise(hours, LONDON, leadMinutes, LocalTime.of(17, 0), null)
            .readyAt(now)
            .orElseThrow();
    assertThat(ready).isAfterOrEqualTo(now.plusSeconds(leadMinutes * 60L));
    assertThat(hours.on(ready.atZone(LONDON).toLocalDate(), LONDON))
        .anyMatch(span -> !span.from().isAfter(ready) && ready.isBefore(span.until()));
  }
}
