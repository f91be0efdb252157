package oneaisle.order.orderbook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.money.Money;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private static Order accepted(OrderLine... lines) {
    OrderDraft draft =
        new OrderDraft(
            UUID.randomUUID(),
            OrderNumber.draw(),
            Channel.WEB,
            "LDN-SOHO",
            null,
            null,
            null,
            NOW,
            List.of(lines));
    return Order.accept(draft, new byte[32]);
  }

  private static OrderLine line(int number, int quantity, String price) {
    return new OrderLine(
        number, "SKU-" + number, "Item " + number, quantity, Money.of(price, "GBP"));
  }

  @Test
  void the_total_is_the_sum_of_its_lines_to_the_penny() {
    assertThat(accepted(line(1, 3, "0.10"), line(2, 1, "19.99")).total())
        .isEqualTo(Money.of("20.29", "GBP"));
  }

  @Test
  void lines_of_two_currencies_are_no_order() {
    OrderLine euros = new OrderLine(2, "SKU-2", "Item", 1, Money.of("1.00", "EUR"));
    assertThatThrownBy(() -> accepted(line(1, 1, "1.00"), euros))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_order_is_settled_once() {
    Order order = accepted(line(1, 1, "1.00"));
    order.confirm();
    assertThatThrownBy(order::confirm).isInstanceOf(OrderIsSettled.class);
    assertThatThrownBy(() -> order.refuse("X", null, List.of())).isInstanceOf(OrderIsSettled.class);
    order.complete();
    assertThatThrownBy(order::cancel).isInstanceOf(OrderIsSettled.class);
  }

  @Test
  void only_a_confirmed_order_can_be_completed() {
    assertThatThrownBy(accepted(line(1, 1, "1.00"))::complete).isInstanceOf(OrderIsSettled.class);
  }

  @Test
  void a_link_to_a_customer_is_overwritten_by_a_newer_one_only() {
    Order order = accepted(line(1, 1, "1.00"));
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    assertThat(order.link(first, NOW.plusSeconds(2))).isTrue();
    assertThat(order.link(second, NOW.plusSeconds(1))).as("older").isFalse();
    assertThat(order.link(first, NOW.plusSeconds(2))).as("again").isFalse();
    assertThat(order.customerId()).isEqualTo(first);
    assertThat(order.link(second, NOW.plusSeconds(3))).isTrue();
    assertThat(order.customerId()).isEqualTo(second);
  }

  @Test
  void events_and_history_are_numbered_from_one() {
    Order order = accepted(line(1, 1, "1.00"));
    assertThat(order.nextEvent()).isEqualTo(1);
    assertThat(order.nextEvent()).isEqualTo(2);
    assertThat(order.decided(Decision.ACCEPTED, "sam", null, NOW).step()).isEqualTo(1);
    assertThat(order.decided(Decision.CONFIRMED, "sam", "x".repeat(900), NOW).reason())
        .hasSize(500);
  }
}
