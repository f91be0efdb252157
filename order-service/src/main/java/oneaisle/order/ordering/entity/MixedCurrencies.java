package oneaisle.order.ordering.entity;

import java.util.Set;
import oneaisle.shared.problem.Refusal;

/** The items are priced in different currencies; one order has one currency. */
public class MixedCurrencies extends Refusal {
  public MixedCurrencies(Set<String> currencies) {
    super(
        Kind.RULE,
        "The items are priced in "
            + String.join(" and ", currencies)
            + ". Place one order for each.");
    with("currencies", currencies);
  }
}
