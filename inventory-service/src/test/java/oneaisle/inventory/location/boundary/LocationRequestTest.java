package oneaisle.inventory.location.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import oneaisle.inventory.location.entity.LocationType;
import oneaisle.shared.problem.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One location that cannot be read would take the searches of all others with it. */
class LocationRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-12-24", "9999-12-31"})
  void the_hours_of_an_exception_that_is_taken_can_be_worked_out(LocalDate date) {
    assertThat(request(date).details().pickupPromise().hours().text()).endsWith(" off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0026-12-24", "-0001-12-24", "1899-12-31", "+10000-01-01"})
  void an_exception_on_a_day_that_cannot_be_told_is_refused(LocalDate date) {
    assertThatThrownBy(request(date)::details)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("must be from 1900-01-01");
  }

  private static LocationRequest request(LocalDate date) {
    return new LocationRequest(
        "Soho",
        LocationType.STORE,
        null,
        51.5,
        -0.1,
        "Europe/London",
        null,
        "Mo-Fr 08:00-20:00",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new ExceptionBody(date, null, null)),
        null);
  }
}
