package oneaisle.order.ordering.control;

import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Contact;

/**
 * What somebody wants to order. There are no prices in it: those are the catalogue's.
 *
 * @param digest of all that was asked for and for whom
 * @param by who asked
 */
public record WantedOrder(
    UUID id,
    Channel channel,
    UUID customerId,
    Contact contact,
    List<Line> lines,
    String location,
    String collectorName,
    byte[] digest,
    String by) {

  /** One line of it. */
  public record Line(String sku, int quantity) {}
}
