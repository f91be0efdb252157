package oneaisle.customer.orders.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import oneaisle.shared.money.Money;
import org.junit.jupiter.api.Test;

class CustomerOrderTest {

  private static final UUID ID = new UUID(7, 1);
  private static final UUID FULFILMENT = new UUID(7, 2);
  private static final String NUMBER = "7KQ2M-9XWB9";
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  /** What may happen to an order, in the order in which it happens. */
  private static final List<OrderEvent> STORY =
      List.of(
          new OrderPlaced(
              ID,
              NUMBER,
              "WEB",
              null,
              at(1),
              at(0),
              "LDN-SOHO",
              FULFILMENT,
              List.of(new OrderedLine("TEE", 1)),
              Money.of("12.50", "GBP"),
              at(60),
              List.of(),
              false),
          new PickupClaimed(ID, NUMBER, "WEB", null, at(5), FULFILMENT, "LDN-SOHO", "ava"),
          new PickupReady(ID, NUMBER, "WEB", null, at(9), FULFILMENT, "LDN-SOHO", at(9), at(1000)),
          new PickupReady(
              ID, NUMBER, "WEB", null, at(12), FULFILMENT, "LDN-SOHO", at(12), at(2000)),
          new PickupHandedOver(ID, NUMBER, "WEB", null, at(40), FULFILMENT, "LDN-SOHO", at(40)));

  private static Instant at(int minutes) {
    return START.plusSeconds(minutes * 60L);
  }

  @Test
  void the_events_in_order_lead_to_what_the_customer_sees() {
    CustomerOrder order = told(List.of(0, 1, 2, 3, 4));
    assertThat(order.state()).isEqualTo(OrderState.HANDED_OVER);
    assertThat(order.placedAt()).isEqualTo(at(0));
    assertThat(order.pickupBy()).isEqualTo(at(2000));
    assertThat(order.total()).isEqualTo(Money.of("12.50", "GBP"));
    assertThat(order.lineCount()).isEqualTo(1);
  }

  @Property(tries = 300)
  void every_way_of_delivery_ends_the_same(@ForAll long seed) {
    List<Integer> delivery = new ArrayList<>(List.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4));
    Random random = new Random(seed);
    java.util.Collections.shuffle(delivery, random);
    assertThat(picture(told(delivery))).isEqualTo(picture(told(List.of(0, 1, 2, 3, 4))));
  }

  @Property(tries = 300)
  void the_state_is_the_one_of_the_latest_event_told_so_far(@ForAll long seed) {
    List<Integer> delivery = new ArrayList<>(List.of(0, 1, 2, 4));
    java.util.Collections.shuffle(delivery, new Random(seed));
    int told = 1 + new Random(seed).nextInt(4);
    List<Integer> part = delivery.subList(0, told);
    OrderState latest = STORY.get(part.stream().mapToInt(i -> i).max().orElseThrow()).state();
    assertThat(told(part).state()).isEqualTo(latest);
  }

  @Test
  void a_purchase_began_when_it_was_sold_however_late_the_till_tells() {
    CustomerOrder order = new CustomerOrder(ID);
    order.follow(
        new SaleRecorded(
            ID, NUMBER, "POS", null, at(600), "LDN-SOHO", at(1), List.of(), null, List.of()),
        1);
    assertThat(order.placedAt()).isEqualTo(at(1));
    assertThat(order.state()).isEqualTo(OrderState.PURCHASED);
    assertThat(order.state().isOpen()).isFalse();
  }

  @Test
  void goods_put_back_leave_the_order_cancelled() {
    CustomerOrder order = new CustomerOrder(ID);
    order.follow(new PutBackConfirmed(ID, NUMBER, "WEB", null, at(50), FULFILMENT, "LDN-SOHO"), 3);
    order.follow(new OrderCancelled(ID, NUMBER, "WEB", null, at(45), FULFILMENT, "CUSTOMER"), 2);
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void whose_order_it_is_does_not_change() {
    CustomerOrder order = new CustomerOrder(ID);
    order.belongTo(new UUID(1, 1));
    order.belongTo(new UUID(2, 2));
    assertThat(order.customerId()).isEqualTo(new UUID(1, 1));
  }

  private static CustomerOrder told(List<Integer> delivery) {
    CustomerOrder order = new CustomerOrder(ID);
    for (int event : delivery) order.follow(STORY.get(event), event + 1);
    return order;
  }

  private static List<Object> picture(CustomerOrder order) {
    return List.of(
        order.state(),
        order.number(),
        order.channel(),
        order.location(),
        order.fulfilmentId(),
        order.placedAt(),
        order.promisedAt(),
        order.readyAt(),
        order.pickupBy(),
        order.total(),
        order.lineCount());
  }
}
