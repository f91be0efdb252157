package oneaisle.order.ordering.boundary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Contact;
import oneaisle.order.ordering.boundary.PlaceOrderRequest.GuestContact;
import oneaisle.order.ordering.control.WantedOrder;
import oneaisle.shared.json.Json;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.NotAllowed;
import oneaisle.shared.security.Role;

/** Reads what is wanted, and for whom, out of a request and its caller. */
final class WantedOrders {

  private WantedOrders() {}

  static WantedOrder read(UUID id, PlaceOrderRequest request, Caller caller) {
    requirePlaceable(request.channel(), caller);
    UUID customerId = customerOf(request, caller);
    if (customerId == null && request.contact() == null) {
      throw new InvalidInput("/contact", "an order needs a customerId or a contact");
    }
    return new WantedOrder(
        id,
        request.channel(),
        customerId,
        contact(request.contact()),
        request.lines().stream()
            .map(line -> new WantedOrder.Line(line.sku(), line.quantity()))
            .toList(),
        request.pickup().location(),
        request.pickup().collectorName(),
        digest(request, customerId),
        caller.subject());
  }

  private static void requirePlaceable(Channel channel, Caller caller) {
    if (channel == Channel.POS) {
      throw new InvalidInput(
          "/channel", "sales at a register are facts: POST them to /stores/{code}/sales");
    }
    boolean own = channel == Channel.WEB || channel == Channel.MOBILE;
    if (isShopper(caller) && !own) throw new NotAllowed("A shopper orders by WEB or MOBILE.");
  }

  /** A shopper orders for themself; others say for whom. */
  private static UUID customerOf(PlaceOrderRequest request, Caller caller) {
    if (!isShopper(caller)) return request.customerId();
    UUID own =
        caller.customerId().orElseThrow(() -> new NotAllowed("Your token names no customer."));
    if (request.customerId() != null && !request.customerId().equals(own)) {
      throw new NotAllowed("A shopper orders only for themself.");
    }
    return own;
  }

  private static boolean isShopper(Caller caller) {
    return !caller.isAny(
        Role.ASSOCIATE, Role.MANAGER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE);
  }

  private static Contact contact(GuestContact contact) {
    if (contact == null) return null;
    if (contact.email() == null && contact.phone() == null) {
      throw new InvalidInput("/contact", "must have an email or a phone");
    }
    return new Contact(contact.name(), contact.email(), contact.phone());
  }

  private record Content(PlaceOrderRequest request, UUID customerId) {}

  private static byte[] digest(PlaceOrderRequest request, UUID customerId) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(Json.bytes(new Content(request, customerId)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
