package oneaisle.order.pos.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.pos.entity.SaleKey;
import oneaisle.shared.money.Money;

/** One row of the {@code sales} feed, read and checked. */
record SaleRow(SaleKey key, String register, Instant soldAt, String loyaltyId, SoldLine line) {

  static final List<String> COLUMNS =
      List.of(
          "sale_id",
          "location",
          "register",
          "sold_at",
          "line",
          "sku",
          "quantity",
          "unit_price",
          "currency",
          "loyalty_id");

  private static final Pattern CODE = Pattern.compile(Code.PATTERN);
  private static final Pattern REGISTER = Pattern.compile("[\\x21-\\x7e]{1,32}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,7}");
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /**
   * @param field the value of a column
   * @throws IllegalArgumentException saying what is wrong with the row
   */
  static SaleRow read(long row, Function<String, String> field, Instant now) {
    SaleKey key = new SaleKey(matching(field, "location", CODE), matching(field, "sale_id", CODE));
    int line = whole(field, "line");
    SaleRules.require(line > 0, "line must be at least 1");
    int quantity = whole(field, "quantity");
    SaleRules.requireQuantity(quantity);
    String loyaltyId = field.apply("loyalty_id");
    SaleRules.require(
        loyaltyId.isEmpty() || CODE.matcher(loyaltyId).matches(),
        "loyalty_id is too long or not printable");
    SoldLine sold = new SoldLine(row, line, matching(field, "sku", CODE), quantity, price(field));
    return new SaleRow(
        key,
        matching(field, "register", REGISTER),
        time(field.apply("sold_at"), now),
        loyaltyId.isEmpty() ? null : loyaltyId,
        sold);
  }

  private static Instant time(String text, Instant now) {
    try {
      Instant soldAt = OffsetDateTime.parse(text).toInstant();
      SaleRules.requireTime(soldAt, now);
      return SaleRules.stored(soldAt);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("sold_at must be a time like 2026-11-21T09:30:00Z");
    }
  }

  private static Money price(Function<String, String> field) {
    String amount = matching(field, "unit_price", PRICE);
    String currency = matching(field, "currency", CURRENCY);
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("currency is not one of ISO 4217", e);
    }
    return Money.of(amount, currency);
  }

  private static int whole(Function<String, String> field, String column) {
    return Integer.parseInt(matching(field, column, WHOLE));
  }

  private static String matching(Function<String, String> field, String column, Pattern pattern) {
    String value = field.apply(column);
    SaleRules.require(
        pattern.matcher(value).matches(),
        column + (value.isEmpty() ? " is missing" : " is not valid"));
    return value;
  }
}
