package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import oneaisle.bench.Retailer;
import oneaisle.bench.TestBed;
import oneaisle.bench.http.RequestText;
import oneaisle.bench.report.Row;
import oneaisle.local.Application;

/** Who has it near me: a cart of five lines, all stores within the radius. */
public final class SearchCart implements Work {

  /** The rate the latency goal is set for. */
  private static final double ARRIVALS = 200;

  private static final int LINES = 5;

  @Override
  public String name() {
    return "cart-search";
  }

  @Override
  public Row measure(TestBed bed) {
    Reading traffic =
        new Reading(bed.port(Application.INVENTORY), random -> search(bed.retailer(), random));
    return new Rounds(bed, traffic).run(name(), ARRIVALS);
  }

  private static ByteBuffer search(Retailer retailer, SplittableRandom random) {
    int store = random.nextInt(retailer.stores());
    String lines =
        random
            .ints(LINES, 0, retailer.skus())
            .mapToObj(
                sku -> "{\"sku\":\"" + retailer.sku(sku) + "\",\"quantity\":" + (1 + sku % 3) + "}")
            .collect(Collectors.joining(","));
    String body =
        String.format(
            Locale.ROOT,
            "{\"lines\":[%s],\"near\":{\"latitude\":%.4f,\"longitude\":%.4f},\"radiusKm\":500}",
            lines,
            retailer.latitude(store),
            retailer.longitude(store));
    return RequestText.send("POST", "/inventory/v1/availability/search", null, body);
  }
}
