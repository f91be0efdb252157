package oneaisle.inventory.stock.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.stock.entity.Adjustment.Change;
import oneaisle.inventory.stock.entity.Adjustment.Draft;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.ReasonCode;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.Violation;

/**
 * A correction of the books of one location.
 *
 * @param code why exactly
 * @param document the paper it is made from; a location takes the same one once
 */
public record AdjustmentRequest(
    @NotNull @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String location,
    @NotNull Reason reason,
    ReasonCode code,
    @Size(min = 1, max = 100) String document,
    @Size(min = 1, max = 200) String note,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines) {

  /** The reasons a person may give; the others come from documents of their own. */
  public enum Reason {
    RECEIPT,
    ADJUSTMENT,
    COUNT,
    DAMAGE,
    PUT_BACK
  }

  /**
   * What changes of one article; equal skus are added up.
   *
   * @param onHandChange units more or (negative) fewer; 0 where left out
   * @param unavailableChange of those on hand, units more or fewer that cannot be sold; 0 where
   *     left out
   */
  public record Line(
      @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String sku,
      @Min(-100_000) @Max(100_000) Integer onHandChange,
      @Min(-100_000) @Max(100_000) Integer unavailableChange) {

    Change change() {
      return new Change(
          onHandChange == null ? 0 : onHandChange,
          unavailableChange == null ? 0 : unavailableChange);
    }
  }

  /**
   * @throws InvalidInput where reason, code and quantities do not fit each other
   */
  Draft draft() {
    if (code != null && !code.explains(movement()))
      throw new InvalidInput("/code", "does not fit the reason " + reason);
    return new Draft(location, movement(), code, document, note, changes());
  }

  private MovementReason movement() {
    return MovementReason.valueOf(reason.name());
  }

  private SortedMap<String, Change> changes() {
    SortedMap<String, Change> changes = new TreeMap<>();
    for (Line line : lines) changes.merge(line.sku(), line.change(), Change::plus);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Change change = changes.get(lines.get(i).sku());
      if (change.equals(new Change(0, 0)))
        violations.add(new Violation("/lines/" + i, "changes nothing"));
      else if (code != null && !code.fits(change.onHand(), change.unavailable()))
        violations.add(new Violation("/lines/" + i, "does not fit the code " + code));
      else if (code != ReasonCode.CORRECTION && !movement().fits(change.onHand()))
        violations.add(new Violation("/lines/" + i, "does not fit the reason " + reason));
    }
    if (!violations.isEmpty()) throw new InvalidInput(violations);
    return changes;
  }
}
