package oneaisle.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.local.CaughtMail;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.stack.TheStack;

/** A registered customer: looks, orders, collects, and reads the mail. */
public record Shopper(
    String name, String customerId, String email, String loyaltyId, String token) {

  private static final int RADIUS_KM = 20;

  /** Somebody new, known to the shops with a verified address and card. */
  public static Shopper registered(String name) {
    return registered(name, UUID.randomUUID().toString());
  }

  public static Shopper registered(String name, String customerId) {
    String email =
        name.toLowerCase(java.util.Locale.ROOT) + "-" + System.nanoTime() + "@example.org";
    String loyaltyId = "L-" + Integer.toUnsignedString(customerId.hashCode());
    Admin.root().registers(customerId, fullName(name), email, loyaltyId, "register-" + name).ok();
    return new Shopper(name, customerId, email, loyaltyId, Tokens.shopper(name, customerId));
  }

  /** The name on the record; never to be seen in a log. */
  public static String fullName(String name) {
    return name + " Testerton-Bagshaw";
  }

  public JsonNode findsStoresWith(Cart cart, double latitude, double longitude) {
    return Call.post(
            "/inventory/v1/availability/search",
            Map.of(
                "lines",
                cart.lines(),
                "near",
                Map.of("latitude", latitude, "longitude", longitude),
                "radiusKm",
                RADIUS_KM))
        .send()
        .ok()
        .json();
  }

  /** Orders on the web for pickup, under an id of the shopper's choice. */
  public Answer places(String orderId, Cart cart, Store store) {
    return order(orderId, cart, store).send();
  }

  public Call order(String orderId, Cart cart, Store store) {
    return Call.put(
            "/orders/v1/orders/" + orderId,
            Map.of(
                "channel",
                "WEB",
                "lines",
                cart.lines(),
                "pickup",
                Map.of("location", store.code())))
        .as(token);
  }

  public Answer sees(String orderId) {
    return Call.get("/orders/v1/orders/" + orderId).as(token).send();
  }

  public Answer cancels(String orderId) {
    return cancel(orderId).send();
  }

  public Call cancel(String orderId) {
    return Call.post("/orders/v1/orders/" + orderId + "/cancel", Map.of("reason", "changed mind"))
        .as(token);
  }

  /** Everything bought on any channel, newest first. */
  public JsonNode purchases() {
    return Call.get("/orders/v1/customers/" + customerId + "/purchases")
        .as(token)
        .send()
        .ok()
        .json()
        .path("items");
  }

  /** What has arrived in the mailbox, newest first. */
  public List<CaughtMail> mails() {
    return TheStack.get().mail().mails(email);
  }
}
