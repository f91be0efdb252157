package oneaisle.inventory.location.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.location.entity.Closure;

/**
 * The time a location is closed altogether, in a request and in an answer.
 *
 * @param until left out: until further notice
 */
public record ClosureBody(
    @NotNull Instant from,
    Instant until,
    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {

  static ClosureBody from(Closure closure) {
    return closure == null
        ? null
        : new ClosureBody(closure.from(), closure.until(), closure.reason());
  }
}
