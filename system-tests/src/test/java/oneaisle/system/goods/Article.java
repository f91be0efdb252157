package oneaisle.system.goods;

/** Something the shops sell, with a barcode that checks. */
public record Article(String sku, String gtin, String name, String price) {

  private static final int DIGITS = 12;

  /**
   * An invented article.
   *
   * @param number makes the barcode; another one for every article of all tests
   */
  public static Article of(String sku, String name, String price, int number) {
    String digits = "29" + String.format("%010d", number);
    int sum = 0;
    for (int place = 0; place < DIGITS; place++) {
      sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
    }
    return new Article(sku, digits + (10 - sum % 10) % 10, name, price);
  }

  String row() {
    return String.join(",", sku, gtin, name, "Invented", price, "GBP");
  }
}
