package oneaisle.inventory.item.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.shared.money.Money;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.Violation;

/** All that is to be known of an item from now on. */
public record ItemRequest(
    @Pattern(regexp = Gtin.PATTERN, message = Gtin.MESSAGE) String gtin,
    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,
    @Size(max = 100) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String category,
    @NotNull Money unitPrice) {

  ItemDetails details() {
    List<Violation> violations = new ArrayList<>();
    if (gtin != null && !Gtin.checks(gtin))
      violations.add(new Violation("/gtin", Gtin.WRONG_CHECK_DIGIT));
    if (unitPrice.isNegative())
      violations.add(new Violation("/unitPrice/amount", "must not be negative"));
    if (unitPrice.decimal().precision() - unitPrice.decimal().scale() > 12) {
      violations.add(
          new Violation("/unitPrice/amount", "must have at most 12 digits before the point"));
    }
    if (!violations.isEmpty()) throw new InvalidInput(violations);
    return new ItemDetails(
        gtin,
        name.strip(),
        category == null || category.isBlank() ? null : category.strip(),
        unitPrice);
  }
}
