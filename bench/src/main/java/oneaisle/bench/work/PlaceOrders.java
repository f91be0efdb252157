package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import oneaisle.bench.TestBed;
import oneaisle.bench.http.RequestText;
import oneaisle.bench.load.Traffic;
import oneaisle.bench.report.Row;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.StackFailure;

/**
 * A pickup order, from the shopper's request to the answer that says it is reserved and the store
 * is at work: two services, two databases.
 */
public final class PlaceOrders implements Work {

  private static final int SHOPPERS = 50;
  private static final int CREATED = 201;

  @Override
  public String name() {
    return "order-place";
  }

  @Override
  public Row measure(TestBed bed) {
    List<String> tokens = new ArrayList<>();
    for (int shopper = 0; shopper < SHOPPERS; shopper++) {
      tokens.add(register(bed, shopper));
    }
    bed.calm();
    return new Rounds(bed, new Placing(bed, tokens)).run(name());
  }

  private static String register(TestBed bed, int number) {
    String id = UUID.nameUUIDFromBytes(new byte[] {(byte) number}).toString();
    String email = "shopper-" + number + "@example.org";
    Map<String, Object> customer =
        Map.of(
            "id",
            id,
            "name",
            "Shopper " + number,
            "language",
            "en",
            "identifiers",
            List.of(Map.of("type", "EMAIL", "value", email, "verified", true)));
    Api.Answer answer =
        bed.admin().post(Application.CUSTOMERS, "/customers/v1/customers", customer);
    if (!answer.succeeded()) {
      throw new StackFailure("a shopper was not registered: " + answer);
    }
    return bed.stack().issuer().draft("shopper-" + number).roles("shopper").customerId(id).sign();
  }

  private static final class Placing implements Traffic {

    private final int port;
    private final List<String> tokens;
    private final Reserving.Choice choice;
    private final SplittableRandom random = new SplittableRandom();

    Placing(TestBed bed, List<String> tokens) {
      this.port = bed.port(Application.ORDERS);
      this.tokens = tokens;
      this.choice = Reserving.spread(bed);
    }

    @Override
    public int port() {
      return port;
    }

    @Override
    public ByteBuffer next() {
      String body =
          "{\"channel\":\"WEB\",\"lines\":[{\"sku\":\""
              + choice.sku(random)
              + "\",\"quantity\":1}],\"pickup\":{\"location\":\""
              + choice.location(random)
              + "\"}}";
      String token = tokens.get(random.nextInt(tokens.size()));
      return RequestText.send("PUT", "/orders/v1/orders/" + UUID.randomUUID(), token, body);
    }

    @Override
    public boolean succeeds(int status) {
      return status == CREATED;
    }
  }
}
