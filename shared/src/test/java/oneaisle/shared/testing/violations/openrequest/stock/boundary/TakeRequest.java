package oneaisle.shared.testing.violations.openrequest.stock.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Violation: every way to leave something open. */
public record TakeRequest(
    int primitive,
    @NotBlank String endless,
    @NotNull Integer anyNumber,
    @NotEmpty List<@Size(max = 9) String> many,
    @Size(max = 9) List<String> endlessTexts,
    Line unseen,
    @Size(max = 9) List<Line> unseenLines,
    Object anything) {

  public record Line(String deep) {}
}
