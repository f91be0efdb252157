package oneaisle.inventory.location.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeoPointTest {

  private static final GeoPoint LONDON = new GeoPoint(51.5074, -0.1278);
  private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);

  @Test
  void london_and_paris_are_344_km_apart_both_ways() {
    assertThat(LONDON.distanceKm(PARIS)).isCloseTo(343.6, within(1.0));
    assertThat(PARIS.distanceKm(LONDON)).isEqualTo(LONDON.distanceKm(PARIS), within(1e-9));
    assertThat(LONDON.distanceKm(LONDON)).isZero();
  }

  @Test
  void the_date_line_and_the_antipodes_are_no_obstacle() {
    assertThat(new GeoPoint(0, 179.9).distanceKm(new GeoPoint(0, -179.9)))
        .isCloseTo(22.2, within(0.1));
    assertThat(new GeoPoint(0, 0).distanceKm(new GeoPoint(0, 180))).isCloseTo(20_015, within(1.0));
  }

  @Test
  void there_is_nothing_beyond_the_poles() {
    assertThatThrownBy(() -> new GeoPoint(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
