package oneaisle.customer.support.boundary;

import java.util.UUID;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderState;

/** An order a case is about. */
public record CaseOrderView(
    UUID id, String number, String channel, OrderState state, String location) {

  static CaseOrderView from(CustomerOrder order) {
    return new CaseOrderView(
        order.id(), order.number(), order.channel(), order.state(), order.location());
  }
}
