package oneaisle.shared.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;
import oneaisle.shared.json.WrongField;

/**
 * An amount in one currency, exact, with the number of decimals the currency has (ISO 4217). JSON:
 * {@code {"amount":"12.50","currency":"GBP"}}, the amount a string so that no parser turns it into
 * a binary fraction.
 */
@Embeddable
public class Money {

  /** No exponents: 1e3000000 would be a number of three million digits. */
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,13}(\\.\\d{1,4})?");

  @Column(name = "amount", precision = 19, scale = 4)
  private BigDecimal amount;

  @Column(name = "currency", length = 3)
  private String currency;

  protected Money() {}

  private Money(BigDecimal amount, String currency) {
    this.amount = amount.setScale(decimals(currency)); // throws where digits would be lost
    this.currency = currency;
  }

  /**
   * @throws WrongField for an unknown currency, a malformed amount or more decimals than the
   *     currency has
   */
  @JsonCreator
  public static Money of(
      @JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
    if (amount == null) throw new WrongField("amount", "is required");
    if (currency == null) throw new WrongField("currency", "is required");
    if (!PLAIN.matcher(amount).matches()) {
      throw new WrongField(
          "amount", "must be written like 12.50, with at most 13 digits before the point");
    }
    return of(new BigDecimal(amount), currency);
  }

  public static Money of(BigDecimal amount, String currency) {
    try {
      return new Money(amount.stripTrailingZeros(), Objects.requireNonNull(currency, "currency"));
    } catch (ArithmeticException tooFine) {
      throw new WrongField("amount", "has more decimals than " + currency + " has");
    }
  }

  public static Money zero(String currency) {
    return of(BigDecimal.ZERO, currency);
  }

  private static int decimals(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      throw new WrongField("currency", "must be a code of ISO 4217 in capitals, for example GBP");
    }
  }

  public Money plus(Money other) {
    return of(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return of(amount.subtract(same(other).amount), currency);
  }

  public Money times(int quantity) {
    return of(amount.multiply(BigDecimal.valueOf(quantity)), currency);
  }

  @JsonIgnore
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @JsonProperty("amount")
  public String amount() {
    return decimal().toPlainString();
  }

  @JsonProperty("currency")
  public String currency() {
    return currency;
  }

  public BigDecimal decimal() {
    return amount.setScale(
        decimals(currency)); // the column has four decimals, the currency may have fewer
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return other;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Money m && decimal().equals(m.decimal()) && currency.equals(m.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(decimal(), currency);
  }

  @Override
  public String toString() {
    return amount() + " " + currency;
  }
}
