package oneaisle.customer.support.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import oneaisle.shared.ids.Crockford;
import org.junit.jupiter.api.Test;

class OrderNumbersTest {

  @Test
  void a_number_is_recognised_however_it_is_typed() {
    String plain = Crockford.withCheck("7KQ2M9XW0");
    String grouped = plain.substring(0, 5) + "-" + plain.substring(5);
    assertThat(OrderNumbers.in("Where is my order " + grouped + "?")).containsExactly(plain);
    assertThat(OrderNumbers.in("order " + grouped.toLowerCase(java.util.Locale.ROOT) + ", please"))
        .containsExactly(plain);
    assertThat(OrderNumbers.in(plain + ". Thanks")).containsExactly(plain);
  }

  @Test
  void one_wrong_character_is_noticed() {
    String plain = Crockford.withCheck("7KQ2M9XW0");
    assertThat(OrderNumbers.in(plain.replace('Q', 'R'))).isEmpty();
  }

  @Property
  void every_number_with_its_check_character_is_found(
      @ForAll @StringLength(9) @CharRange(from = '0', to = '9') String digits) {
    String number = Crockford.withCheck(digits);
    if (Character.isLetterOrDigit(number.charAt(9))) {
      assertThat(OrderNumbers.in("about " + number + " again")).containsExactly(number);
    }
  }

  @Test
  void a_long_text_yields_a_handful_at_most() {
    assertThat(OrderNumbers.in((Crockford.withCheck("7KQ2M9XW0") + " ").repeat(500))).hasSize(1);
  }
}
