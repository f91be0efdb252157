package oneaisle.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented retailer: stores in a country of 300 by 300 km, articles, and stock of every article
 * in every store, as the CSV feeds that a till system would send. The same at every run.
 */
public final class Retailer {

  /** Enough that only the articles made to run out do. */
  private static final int PLENTY = 1_000_000;

  /** One stock level that everybody wants, with more units than can be sold in a run. */
  public static final String HOT_SKU = "HOT-000001";

  /** One stock level with so many units, sold to the last. */
  public static final String LAST_SKU = "LAST-00001";

  public static final int LAST_UNITS = 1_000;

  private static final double SOUTH = 51.0;
  private static final double WEST = -2.5;
  private static final double DEGREES_NORTH = 2.7;
  private static final double DEGREES_EAST = 4.3;
  private static final int SEED = 20_261_121;

  private final int stores;
  private final int skus;
  private final double[] latitudes;
  private final double[] longitudes;

  public Retailer(int stores, int skus) {
    this.stores = stores;
    this.skus = skus;
    SplittableRandom random = new SplittableRandom(SEED);
    latitudes = random.doubles(stores).map(north -> SOUTH + north * DEGREES_NORTH).toArray();
    longitudes = random.doubles(stores).map(east -> WEST + east * DEGREES_EAST).toArray();
  }

  public int stores() {
    return stores;
  }

  public int skus() {
    return skus;
  }

  public String store(int number) {
    return padded("ST-", number, 4);
  }

  public String sku(int number) {
    return padded("ART-", number, 6);
  }

  public double latitude(int store) {
    return latitudes[store];
  }

  public double longitude(int store) {
    return longitudes[store];
  }

  private static String padded(String start, int number, int width) {
    String digits = Integer.toString(number);
    return start + "0".repeat(width - digits.length()) + digits;
  }

  public byte[] locations() {
    StringBuilder csv =
        new StringBuilder(
            "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,opening_hours\n");
    for (int store = 0; store < stores; store++) {
      csv.append(store(store)).append(",Store ").append(store);
      csv.append(",STORE,High Street ").append(store).append(",Town,,,GB,");
      csv.append(String.format(Locale.ROOT, "%.6f,%.6f", latitudes[store], longitudes[store]));
      csv.append(",Europe/London,,Mo-Sa 08:00-20:00; Su 10:00-18:00\n");
    }
    return bytes(csv);
  }

  public byte[] items() {
    StringBuilder csv = new StringBuilder("sku,gtin,name,category,unit_price,currency\n");
    for (int sku = 0; sku < skus; sku++) {
      item(csv, sku(sku));
    }
    item(csv, HOT_SKU);
    item(csv, LAST_SKU);
    return bytes(csv);
  }

  private static void item(StringBuilder csv, String sku) {
    csv.append(sku).append(",,Article ").append(sku).append(",Things,12.50,GBP\n");
  }

  /** The stock of the stores from the first on, to but not including the second. */
  public byte[] stock(int from, int to) {
    StringBuilder csv = stockHeader();
    for (int store = from; store < to; store++) {
      String code = store(store);
      for (int sku = 0; sku < skus; sku++) {
        csv.append(code).append(',').append(sku(sku)).append(',');
        csv.append(PLENTY).append(",2\n");
      }
    }
    return bytes(csv);
  }

  /** Of the two articles that all want in one store. */
  public byte[] wantedStock() {
    StringBuilder csv = stockHeader();
    csv.append(store(0)).append(',').append(HOT_SKU).append(',').append(PLENTY).append(",0\n");
    csv.append(store(0)).append(',').append(LAST_SKU).append(',').append(LAST_UNITS).append(",0\n");
    return bytes(csv);
  }

  private static StringBuilder stockHeader() {
    return new StringBuilder("location,sku,on_hand,safety_stock\n");
  }

  private static byte[] bytes(StringBuilder csv) {
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
