package oneaisle.customer.profile.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final IdentifierValue MAIL =
      new IdentifierValue(IdentifierType.EMAIL, "sam@example.org");

  private final UUID id = Ids.next();
  private final Customer sam = Customer.registered(id, "Sam", "en", NOW);

  @Test
  void a_record_speaks_for_itself_until_it_is_merged() {
    assertThat(sam.canonicalId()).isEqualTo(id);
  }

  @Test
  void an_identifier_is_held_once_and_can_be_verified_later() {
    sam.know(MAIL, false, Ids.next(), NOW);
    assertThat(sam.verifiedEmail()).isEmpty();
    sam.know(MAIL, true, Ids.next(), NOW.plusSeconds(1));
    assertThat(sam.identifiers()).hasSize(1);
    assertThat(sam.verifiedEmail()).contains("sam@example.org");
  }

  @Test
  void a_verified_identifier_stays_verified() {
    sam.know(MAIL, true, Ids.next(), NOW);
    sam.know(MAIL, false, Ids.next(), NOW);
    assertThat(sam.verifiedEmail()).isPresent();
  }

  @Test
  void the_address_verified_last_is_the_one_to_write_to() {
    sam.know(new IdentifierValue(IdentifierType.EMAIL, "new@example.org"), false, Ids.next(), NOW);
    sam.know(MAIL, true, Ids.next(), NOW);
    sam.know(
        new IdentifierValue(IdentifierType.EMAIL, "new@example.org"),
        true,
        Ids.next(),
        NOW.plusSeconds(9));
    assertThat(sam.verifiedEmail()).contains("new@example.org");
  }

  @Test
  void one_person_has_so_many_of_a_type_and_no_more() {
    for (int i = 0; i < IdentifierType.EMAIL.most(); i++) {
      sam.know(
          new IdentifierValue(IdentifierType.EMAIL, i + "@example.org"), false, Ids.next(), NOW);
    }
    assertThatThrownBy(() -> sam.know(MAIL, false, Ids.next(), NOW))
        .isInstanceOf(TooManyIdentifiers.class);
    sam.know(new IdentifierValue(IdentifierType.PHONE, "+442079460958"), false, Ids.next(), NOW);
  }

  @Test
  void the_revision_counts_changes_of_the_record_and_not_events() {
    long before = sam.revision();
    sam.nextSequence();
    assertThat(sam.revision()).isEqualTo(before);
    sam.know(MAIL, false, Ids.next(), NOW);
    sam.know(MAIL, false, Ids.next(), NOW);
    assertThat(sam.revision()).isEqualTo(before + 1);
  }

  @Test
  void a_placeholder_is_filled_in_once() {
    Customer placeholder = Customer.placeholder(id, "en", NOW);
    placeholder.register("Sam", "de", NOW);
    assertThat(placeholder.name()).isEqualTo("Sam");
    assertThatThrownBy(() -> placeholder.register("Sue", "en", NOW))
        .isInstanceOf(CustomerExists.class);
  }
}
