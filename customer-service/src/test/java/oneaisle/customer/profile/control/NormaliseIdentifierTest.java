package oneaisle.customer.profile.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliseIdentifierTest {

  private final NormaliseIdentifier normalise = new NormaliseIdentifier("GB");

  @ParameterizedTest
  @CsvSource({
    "EMAIL,        '  Sam@Example.ORG ',   sam@example.org",
    "EMAIL,        'sam@Bücher.example',   sam@xn--bcher-kva.example",
    "PHONE,        '020 7946 0958',        +442079460958",
    "PHONE,        '+44 (0)20 7946 0958',  +442079460958",
    "PHONE,        '+49 30 901820',        +4930901820",
    "LOYALTY_ID,   ' L-1001 ',             L-1001",
    "INSTAGRAM,    ' sam.shops ',          sam.shops",
  })
  void what_means_the_same_becomes_the_same(IdentifierType type, String text, String normal) {
    assertThat(normalise.normalise(type, text)).contains(new IdentifierValue(type, normal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "sam",
        "@example.org",
        "sam@",
        "sam@example",
        "sam@@example.org",
        "sam @example.org",
        "sam@example.org\r\nBcc: all@example.org",
        ".sam@example.org",
        "sam..x@example.org",
        "sam@-example.org",
        "<sam@example.org>"
      })
  void what_is_no_address_is_refused(String text) {
    assertThat(normalise.normalise(IdentifierType.EMAIL, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "not a number", "+999 1234567890", "020 7946 09585555555"})
  void what_is_no_phone_number_is_refused(String text) {
    assertThat(normalise.normalise(IdentifierType.PHONE, text)).isEmpty();
  }

  @Test
  void what_is_too_long_or_unprintable_is_refused() {
    assertThat(normalise.normalise(IdentifierType.LOYALTY_ID, "L".repeat(255))).isEmpty();
    assertThat(normalise.normalise(IdentifierType.LOYALTY_ID, "L\u0000")).isEmpty();
    assertThat(normalise.normalise(IdentifierType.EMAIL, "a".repeat(70) + "@example.org"))
        .isEmpty();
  }

  @Property
  void normalising_twice_changes_nothing(@ForAll IdentifierType type, @ForAll String text) {
    Optional<IdentifierValue> once = normalise.normalise(type, text);
    once.ifPresent(known -> assertThat(normalise.normalise(type, known.value())).contains(known));
  }
}
