package oneaisle.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Call;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Shopper;
import oneaisle.system.people.Tokens;
import oneaisle.system.spec.Operation;
import oneaisle.system.spec.Operation.Parameter;
import oneaisle.system.spec.Operation.PathValues;
import oneaisle.system.stack.Calm;

/**
 * Something real behind every id a route can have: all of it sam's, or of the store where sam
 * collects. The sweeps call with these and look whether a stranger gets through.
 */
final class Belongings {

  static final String SAM = "01900000-0000-7000-8000-00000000a001";
  static final String SUE = "01900000-0000-7000-8000-00000000a002";
  static final String STORE = "SWEEP-1";
  static final String OTHER_STORE = "SWEEP-2";
  private static final String FAR_STORE = "SWEEP-3";

  private static final Article MUG = Article.of("SWEEP-MUG", "Swept mug", "5.00", 8001);

  private static Belongings shared;

  private final JsonNode order;
  private final String notification;
  private final String supportCase;
  private final StoreWork inventory;

  /** What somebody has to do in the store, and what sam waits for there. */
  private record StoreWork(String adjustment, String count, String transfer, String alert) {}

  private Belongings(JsonNode order, StoreWork inventory, String notification, String supportCase) {
    this.order = order;
    this.inventory = inventory;
    this.notification = notification;
    this.supportCase = supportCase;
  }

  /** Made by the first test that asks, the same for all. */
  static synchronized Belongings get() {
    if (shared == null) {
      shared = make();
    }
    return shared;
  }

  private static Belongings make() {
    Store store = new Store(STORE, "Broom Street", 51.40, -0.30);
    Store other = new Store(OTHER_STORE, "Mop Street", 51.41, -0.31);
    Admin root = Admin.root();
    root.opens(store, other, new Store(FAR_STORE, "Rag Street", 51.42, -0.32))
        .lists(MUG)
        .stocks(store, 100, MUG)
        .stocks(other, 100, MUG);
    Shopper sam = Shopper.registered("sweepsam", SAM);
    Shopper.registered("sweepsue", SUE);
    Calm.await();

    JsonNode order =
        sam.places(UUID.randomUUID().toString(), Cart.of(MUG, 1), store).expecting(201).json();
    String pickup = order.at("/fulfilment/id").asText();
    Associate ava = Associate.of(store, "sweepava");
    ava.claims(pickup).ok();
    ava.picks(pickup, MUG, 1).ok();
    ava.stages(pickup, "A1").ok();
    ava.marksReady(pickup).ok();
    Calm.await();
    String notification =
        root.reads("/customers/v1/customers/" + SAM + "/notifications").at("/items/0/id").asText();
    String supportCase =
        Call.post("/customers/v1/cases", Map.of("customerId", SAM, "subject", "About a mug"))
            .as(Tokens.office("agent", "sweepida"))
            .send()
            .ok()
            .json()
            .path("id")
            .asText();
    Calm.await();
    return new Belongings(order, storeWork(), notification, supportCase);
  }

  private static StoreWork storeWork() {
    String root = Tokens.office("admin", "root");
    List<Map<String, Object>> lines = List.of(Map.of("sku", MUG.sku(), "quantity", 1));
    List<Map<String, Object>> found = List.of(Map.of("sku", MUG.sku(), "onHandChange", 1));
    String alert = "/inventory/v1/alerts/" + UUID.randomUUID();
    return new StoreWork(
        idOf(
            Call.post(
                "/inventory/v1/stock/adjustments",
                Map.of("location", STORE, "reason", "RECEIPT", "lines", found)),
            root),
        idOf(
            Call.post(
                "/inventory/v1/counts", Map.of("location", STORE, "skus", List.of(MUG.sku()))),
            root),
        idOf(
            Call.post(
                "/inventory/v1/transfers",
                Map.of("source", STORE, "destination", FAR_STORE, "lines", lines)),
            root),
        idOf(
            Call.put(alert, Map.of("sku", MUG.sku(), "location", STORE)),
            Tokens.shopper("sam", SAM)));
  }

  private static String idOf(Call call, String token) {
    return call.as(token).send().ok().json().path("id").asText();
  }

  PathValues ofSam() {
    return this::value;
  }

  /** The route called with these, and with a body that could be meant where it has one. */
  Call call(Operation operation) {
    Call call = operation.call(ofSam());
    return operation.path().endsWith("/pickups/{id}/pick")
        ? call.json(Map.of("gtin", MUG.gtin(), "quantity", 1)) // a scan names one of two
        : call;
  }

  private String value(Operation operation, Parameter parameter) {
    String name = parameter.name();
    return switch (collection(operation) + "/" + name) {
      case "items/sku", "availability/sku", "stock/sku" -> MUG.sku();
      case "items/gtin" -> MUG.gtin();
      case "locations/code", "availability/location", "stock/location", "stores/code" -> STORE;
      case "orders/id", "reservations/id" -> order.path("id").asText();
      case "orders/number" -> order.path("number").asText();
      case "pickups/id" -> order.at("/fulfilment/id").asText();
      case "customers/id", "stores/id" -> SAM;
      case "stock/id" -> inventory.adjustment();
      case "counts/id" -> inventory.count();
      case "transfers/id" -> inventory.transfer();
      case "alerts/id" -> inventory.alert();
      case "notifications/id" -> notification;
      case "cases/id" -> supportCase;
      case "channels/channel" -> "chat";
      case "dead-letters/id" -> UUID.randomUUID().toString();
      default ->
          throw new IllegalStateException(
              "Belongings must learn what {%s} is in %s".formatted(name, operation));
    };
  }

  /** A value of the right form that leads to nothing. */
  static String nobodys(Operation operation, Parameter parameter) {
    if (parameter.name().equals("id")) {
      return UUID.randomUUID().toString();
    }
    return switch (parameter.name()) {
      case "gtin" -> "2900000999993";
      case "channel" -> "pigeon";
      case "number" -> parameter.example();
      default -> "NO-SUCH-THING";
    };
  }

  /**
   * Whether nothing there means 404. A search finds nothing and says so, a customer's purchases are
   * none where the orders know of none, and what a till sold is a fact, known store or not.
   */
  static boolean isOneThing(Operation operation) {
    return !isCreate(operation)
        && Stream.of("/availability/{sku}", "/purchases", "/sales")
            .noneMatch(operation.path()::endsWith);
  }

  /** Makes what it does not find, under the caller's id. */
  static boolean isCreate(Operation operation) {
    return operation.method().equals("PUT") && operation.statuses().contains(201);
  }

  /** The first word of the path after the service's prefix. */
  static String collection(Operation operation) {
    List<String> words = Arrays.asList(operation.path().split("/"));
    return words.get(3);
  }
}
