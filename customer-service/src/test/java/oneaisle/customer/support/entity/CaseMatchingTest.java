package oneaisle.customer.support.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import oneaisle.shared.ids.Ids;
import org.junit.jupiter.api.Test;

class CaseMatchingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final UUID SHIRT = new UUID(0, 1);
  private static final UUID SHOES = new UUID(0, 2);

  private final CaseMatching matching = new CaseMatching(Duration.ofDays(7));

  @Test
  void without_any_case_a_new_one_is_opened() {
    assertThat(matching.match(List.of(), null, NOW)).isEmpty();
    assertThat(matching.match(List.of(), SHIRT, NOW)).isEmpty();
  }

  @Test
  void a_message_joins_the_case_about_its_order() {
    SupportCase shirt = spokenIn(3, SHIRT);
    SupportCase shoes = spokenIn(1, SHOES);
    assertThat(matching.match(List.of(shirt, shoes), SHIRT, NOW)).contains(shirt);
    assertThat(matching.match(List.of(shirt, shoes), SHOES, NOW)).contains(shoes);
  }

  @Test
  void a_message_about_no_order_joins_the_case_spoken_in_last() {
    SupportCase shirt = spokenIn(3, SHIRT);
    SupportCase general = spokenIn(5);
    assertThat(matching.match(List.of(shirt, general), null, NOW)).contains(shirt);
  }

  @Test
  void a_message_about_another_order_opens_a_case_of_its_own() {
    assertThat(matching.match(List.of(spokenIn(1, SHIRT)), SHOES, NOW)).isEmpty();
  }

  @Test
  void an_open_case_about_nothing_in_particular_takes_an_order_up() {
    SupportCase general = spokenIn(1);
    assertThat(matching.match(List.of(general), SHIRT, NOW)).contains(general);
  }

  @Test
  void a_resolved_case_is_taken_up_within_the_window_and_not_after() {
    SupportCase resolved = spokenIn(600, SHIRT);
    resolved.resolve(NOW.minus(Duration.ofDays(7)).plusSeconds(1));
    assertThat(matching.match(List.of(resolved), SHIRT, NOW)).contains(resolved);
    assertThat(matching.match(List.of(resolved), null, NOW)).contains(resolved);
    assertThat(matching.match(List.of(resolved), SHIRT, NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void an_open_case_goes_before_a_resolved_one() {
    SupportCase resolved = spokenIn(1);
    resolved.resolve(NOW);
    SupportCase open = spokenIn(500);
    assertThat(matching.match(List.of(resolved, open), null, NOW)).contains(open);
  }

  @Property
  void what_is_matched_takes_messages_and_is_about_the_order_or_about_none(
      @ForAll @Size(max = 6) List<CaseStatus> states, @ForAll boolean aboutShirt) {
    List<SupportCase> cases = new ArrayList<>();
    for (CaseStatus status : states) cases.add(inState(status, cases.size() % 3));
    UUID order = aboutShirt ? SHIRT : null;
    matching
        .match(cases, order, NOW)
        .ifPresentOrElse(
            found -> {
              assertThat(found.takesMessages(NOW, Duration.ofDays(7))).isTrue();
              assertThat(order == null || found.isAbout(order) || found.orderIds().isEmpty())
                  .isTrue();
            },
            () ->
                assertThat(cases)
                    .noneMatch(c -> c.status().isOpen() && (order == null || c.isAbout(order))));
  }

  @Test
  void the_customers_word_brings_a_waiting_case_back() {
    SupportCase pending = spokenIn(5);
    pending.answered("ida", "email", "We look into it.", NOW);
    assertThat(pending.status()).isEqualTo(CaseStatus.PENDING);
    assertThat(pending.received("chat", "And?", NOW)).isFalse();
    assertThat(pending.status()).isEqualTo(CaseStatus.OPEN);
    pending.snooze(NOW.plusSeconds(60));
    pending.received("chat", "And now?", NOW);
    assertThat(pending.status()).isEqualTo(CaseStatus.OPEN);
    pending.resolve(NOW);
    assertThat(pending.received("email", "It is broken again", NOW)).isTrue();
    assertThat(pending.status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void a_case_nobody_has_looked_at_stays_new() {
    SupportCase fresh = new SupportCase(Ids.next(), Ids.next(), "Hello", NOW);
    fresh.received("chat", "Hello", NOW);
    assertThat(fresh.status()).isEqualTo(CaseStatus.NEW);
  }

  @Test
  void a_resolved_case_takes_no_work() {
    SupportCase resolved = spokenIn(1);
    resolved.resolve(NOW);
    assertThatThrownBy(() -> resolved.answered("ida", "email", "x", NOW))
        .isInstanceOf(CaseClosed.class);
    assertThatThrownBy(() -> resolved.assign("ida")).isInstanceOf(CaseClosed.class);
    assertThatThrownBy(() -> resolved.resolve(NOW)).isInstanceOf(CaseClosed.class);
  }

  @Test
  void a_subject_and_an_excerpt_are_never_too_long_nor_cut_inside_a_character() {
    SupportCase loud = new SupportCase(Ids.next(), Ids.next(), "x".repeat(199) + "😀😀", NOW);
    assertThat(loud.subject()).hasSize(199);
  }

  private static SupportCase spokenIn(int minutesAgo, UUID... orders) {
    SupportCase supportCase =
        new SupportCase(Ids.next(), new UUID(9, 9), "Problem", NOW.minusSeconds(86_400));
    for (UUID order : orders) supportCase.concern(order);
    supportCase.received("chat", "Hello", NOW.minusSeconds(minutesAgo * 60L));
    return supportCase;
  }

  private static SupportCase inState(CaseStatus status, int about) {
    SupportCase supportCase =
        about == 0 ? spokenIn(about) : spokenIn(about, about == 1 ? SHIRT : SHOES);
    switch (status) {
      case NEW, MERGED -> {}
      case OPEN -> supportCase.assign("ida");
      case PENDING -> supportCase.answered("ida", "chat", "Yes?", NOW.minusSeconds(30));
      case SNOOZED -> supportCase.snooze(NOW.plusSeconds(60));
      case RESOLVED -> supportCase.resolve(NOW.minusSeconds(30));
    }
    return supportCase;
  }
}
