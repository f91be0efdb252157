package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.SplittableRandom;
import oneaisle.bench.Retailer;
import oneaisle.bench.TestBed;
import oneaisle.bench.http.RequestText;
import oneaisle.bench.report.Row;
import oneaisle.local.Application;

/** May I have it: one article, in one store or among all stores near a shopper. */
public final class AskAvailability implements Work {

  private static final String PATH = "/inventory/v1/availability/";

  private final boolean everywhere;

  private AskAvailability(boolean everywhere) {
    this.everywhere = everywhere;
  }

  public static Work inOneStore() {
    return new AskAvailability(false);
  }

  /**
   * All 500 stores have it and are within the radius; the answer is the first page, by distance.
   */
  public static Work everywhere() {
    return new AskAvailability(true);
  }

  @Override
  public String name() {
    return everywhere ? "availability-500" : "availability-one";
  }

  @Override
  public Row measure(TestBed bed) {
    return new Rounds(bed, traffic(bed)).run(name());
  }

  private Reading traffic(TestBed bed) {
    Retailer retailer = bed.retailer();
    return new Reading(
        bed.port(Application.INVENTORY),
        random -> everywhere ? near(retailer, random) : at(retailer, random));
  }

  static ByteBuffer at(Retailer retailer, SplittableRandom random) {
    String sku = retailer.sku(random.nextInt(retailer.skus()));
    return RequestText.get(PATH + sku + "/" + retailer.store(random.nextInt(retailer.stores())));
  }

  private static ByteBuffer near(Retailer retailer, SplittableRandom random) {
    int store = random.nextInt(retailer.stores());
    String sku = retailer.sku(random.nextInt(retailer.skus()));
    return RequestText.get(
        String.format(
            Locale.ROOT,
            "%s%s?near=%.4f,%.4f&radiusKm=500",
            PATH,
            sku,
            retailer.latitude(store),
            retailer.longitude(store)));
  }
}
