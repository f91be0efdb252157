package oneaisle.order.orderbook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OrderNumberTest {

  @RepeatedTest(100)
  void a_number_can_be_read_back_however_it_is_typed() {
    String number = OrderNumber.draw();
    assertThat(number).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(OrderNumber.read(number)).isEqualTo(number);
    assertThat(OrderNumber.read(" " + number.replace("-", " ").toLowerCase().replace('0', 'o')))
        .isEqualTo(number);
  }

  @Test
  void every_single_wrong_character_is_noticed() {
    String number = OrderNumber.draw().replace("-", "");
    for (int i = 0; i < number.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (other == number.charAt(i)) continue;
        String wrong = number.substring(0, i) + other + number.substring(i + 1);
        assertThatThrownBy(() -> OrderNumber.read(wrong))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void what_is_no_number_is_no_number() {
    for (String wrong : new String[] {"", "-", "12345", "ÄÖÜ", "1".repeat(200)}) {
      assertThatThrownBy(() -> OrderNumber.read(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
