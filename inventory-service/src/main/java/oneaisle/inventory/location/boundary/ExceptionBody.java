package oneaisle.inventory.location.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.location.entity.DatedException;

/**
 * A day with other hours than usual, in a request and in an answer.
 *
 * @param hours left out: closed all day
 */
public record ExceptionBody(
    @NotNull LocalDate date,
    @Size(max = 47)
        @Pattern(
            regexp = ONE_SPAN + "(," + ONE_SPAN + "){0,3}",
            message = "must be like 10:00-16:00, or several of them after commas")
        String hours,
    @Size(min = 1, max = 100) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {

  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String ONE_SPAN = TIME + "-" + "(" + TIME + "|24:00)";

  static ExceptionBody from(DatedException day) {
    return new ExceptionBody(day.date(), day.hours(), day.reason());
  }

  DatedException exception() {
    return new DatedException(date, hours, reason);
  }
}
