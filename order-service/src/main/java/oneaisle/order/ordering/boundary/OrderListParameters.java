package oneaisle.order.ordering.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.orderbook.control.Orders.Filter;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.InvalidInput;

/**
 * What a list of orders is narrowed to, read by hand so that a wrong value is a 400 that names it.
 */
public class OrderListParameters {

  @QueryParam("customerId")
  private String customerId;

  @QueryParam("status")
  private String status;

  @QueryParam("channel")
  private String channel;

  @QueryParam("location")
  private String location;

  @QueryParam("cursor")
  private String cursor;

  @QueryParam("limit")
  private Integer limit;

  Filter filter() {
    return new Filter(
        customer(),
        read(OrderStatus.class, "?status", status),
        read(Channel.class, "?channel", channel),
        location());
  }

  Optional<Cursor> after() {
    return Cursor.read(cursor, 2);
  }

  int limit() {
    return Cursor.limit(limit);
  }

  private UUID customer() {
    if (customerId == null) return null;
    try {
      return UUID.fromString(customerId);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("?customerId", "must be a UUID");
    }
  }

  private String location() {
    if (location == null || Code.isOne(location)) return location;
    throw new InvalidInput("?location", Code.MESSAGE);
  }

  private static <E extends Enum<E>> E read(Class<E> type, String pointer, String value) {
    if (value == null) return null;
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(pointer, "must be one of " + List.of(type.getEnumConstants()));
    }
  }
}
