package oneaisle.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import oneaisle.shared.json.Json;
import oneaisle.shared.json.WrongField;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void has_as_many_decimals_as_its_currency() {
    assertThat(Money.of("12.5", "GBP")).hasToString("12.50 GBP");
    assertThat(Money.of("1200", "JPY")).hasToString("1200 JPY");
    assertThat(Money.of("1.234", "KWD")).hasToString("1.234 KWD");
  }

  @Test
  void refuses_digits_that_would_be_lost_and_currencies_that_do_not_exist() {
    assertThatThrownBy(() -> Money.of("1.005", "GBP")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("1", "XXQ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("1e3000000", "GBP"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("", "GBP")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("1", "GBP").plus(Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_refusal_names_the_field() {
    assertThat(wrong("1", "gbp")).isEqualTo("currency");
    assertThat(wrong("1", "")).isEqualTo("currency");
    assertThat(wrong("1", null)).isEqualTo("currency");
    assertThat(wrong("one", "GBP")).isEqualTo("amount");
    assertThat(wrong(null, "GBP")).isEqualTo("amount");
    assertThat(wrong("1.005", "GBP")).isEqualTo("amount");
  }

  private static String wrong(String amount, String currency) {
    WrongField wrong = catchThrowableOfType(WrongField.class, () -> Money.of(amount, currency));
    assertThat(wrong).message().matches("(must|is|has) .+");
    return wrong.field();
  }

  @Test
  void is_a_string_in_json() throws Exception {
    String json = Json.strict().writeValueAsString(Money.of("12.50", "GBP"));
    assertThat(json).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"GBP\"}");
    assertThat(Json.strict().readValue(json, Money.class)).isEqualTo(Money.of("12.5", "GBP"));
  }

  @Property
  void adding_and_taking_away_never_loses_a_penny(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long pennies,
      @ForAll @IntRange(min = 1, max = 1000) int quantity) {
    Money price = Money.of(BigDecimal.valueOf(pennies, 2), "GBP");
    Money sum = Money.zero("GBP");
    for (int i = 0; i < quantity; i++) sum = sum.plus(price);
    assertThat(sum).isEqualTo(price.times(quantity));
    assertThat(sum.minus(sum)).isEqualTo(Money.zero("GBP"));
  }
}
