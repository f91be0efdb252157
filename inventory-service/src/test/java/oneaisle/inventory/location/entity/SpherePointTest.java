package oneaisle.inventory.location.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The short way to a distance leads to the same distance. */
class SpherePointTest {

  @Property
  void distances_are_those_over_the_surface(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = -90, max = 90) double otherLatitude,
      @ForAll @DoubleRange(min = -180, max = 180) double otherLongitude) {
    GeoPoint here = new GeoPoint(latitude, longitude);
    GeoPoint there = new GeoPoint(otherLatitude, otherLongitude);
    double chord = SpherePoint.of(here).squaredChord(SpherePoint.of(there));
    double km = here.distanceKm(there);
    double nearlyOpposite = km > 19_900 ? 1 : 0.001; // where both formulas lose digits
    assertThat(SpherePoint.km(chord)).isCloseTo(km, within(nearlyOpposite));
    assertThat(SpherePoint.km(SpherePoint.squaredChord(km))).isCloseTo(km, within(nearlyOpposite));
  }
}
