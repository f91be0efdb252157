package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import oneaisle.bench.TestBed;
import oneaisle.bench.http.RequestText;
import oneaisle.bench.load.Traffic;
import oneaisle.local.Application;

/** Reservations of one unit each, under ever new ids. */
final class Reserving implements Traffic {

  /** Longer than any run: the holds are still there when the books are checked. */
  private static final int HOLD_MINUTES = 1_440;

  private static final int CREATED = 201;
  private static final int SEED = 11;

  private final int port;
  private final String token;
  private final Choice choice;
  private final Consumer<UUID> sent;
  private final SplittableRandom random = new SplittableRandom(SEED ^ System.nanoTime());

  /** Which stock level the next one is for. */
  interface Choice {
    String location(SplittableRandom random);

    String sku(SplittableRandom random);
  }

  Reserving(TestBed bed, Choice choice) {
    this(bed, choice, id -> {});
  }

  /**
   * @param sent hears the id of each
   */
  Reserving(TestBed bed, Choice choice, Consumer<UUID> sent) {
    this.port = bed.port(Application.INVENTORY);
    this.token = bed.serviceToken();
    this.choice = choice;
    this.sent = sent;
  }

  static Choice spread(TestBed bed) {
    int stores = bed.scale().stores();
    int skus = bed.scale().spreadSkus();
    return new Choice() {
      @Override
      public String location(SplittableRandom random) {
        return bed.retailer().store(random.nextInt(stores));
      }

      @Override
      public String sku(SplittableRandom random) {
        return bed.retailer().sku(random.nextInt(skus));
      }
    };
  }

  static Choice only(String location, String sku) {
    return new Choice() {
      @Override
      public String location(SplittableRandom random) {
        return location;
      }

      @Override
      public String sku(SplittableRandom random) {
        return sku;
      }
    };
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public ByteBuffer next() {
    UUID id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
    sent.accept(id);
    String body =
        "{\"location\":\""
            + choice.location(random)
            + "\",\"channel\":\"WEB\",\"reference\":\"bench\",\"holdMinutes\":"
            + HOLD_MINUTES
            + ",\"lines\":[{\"sku\":\""
            + choice.sku(random)
            + "\",\"quantity\":1}]}";
    return RequestText.send("PUT", "/inventory/v1/reservations/" + id, token, body);
  }

  @Override
  public boolean succeeds(int status) {
    return status == CREATED;
  }
}
