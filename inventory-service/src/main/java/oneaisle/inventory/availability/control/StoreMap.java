package oneaisle.inventory.availability.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneaisle.inventory.availability.entity.CodeNumbers;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.SpherePoint;

/**
 * All active locations at one moment, by number and by code. Never changes. Where they are lies in
 * one array, which a search goes through from one end to the other.
 */
final class StoreMap {

  static final StoreMap EMPTY = new StoreMap(Map.of(), new CodeNumbers(), null);

  private final Map<String, Place> places;
  private final Store[] byNumber;
  private final Store[] byCode;
  private final String[] codes;
  private final double[] xyz;

  /**
   * @param before taken over is what has not changed since; may be null
   */
  StoreMap(Map<String, Place> places, CodeNumbers numbers, StoreMap before) {
    this.places = places;
    places.keySet().forEach(numbers::of);
    byNumber = new Store[numbers.limit()];
    byCode =
        places.values().stream()
            .filter(place -> place.details().active())
            .map(place -> store(place, numbers.of(place.code()), before))
            .sorted(Comparator.comparing(Store::code))
            .toArray(Store[]::new);
    codes = Arrays.stream(byCode).map(Store::code).toArray(String[]::new);
    xyz = new double[3 * byNumber.length];
    for (Store store : byCode) {
      byNumber[store.number()] = store;
      SpherePoint point = store.point();
      xyz[3 * store.number()] = point.x();
      xyz[3 * store.number() + 1] = point.y();
      xyz[3 * store.number() + 2] = point.z();
    }
  }

  private static Store store(Place place, int number, StoreMap before) {
    Store known = before == null ? null : before.at(number);
    return known != null && known.place() == place ? known : new Store(place, number);
  }

  boolean isOf(Map<String, Place> current) {
    return places == current;
  }

  /** Codes of the locations that are active in one of the two and not in the other. */
  Set<String> differing(StoreMap other) {
    if (Arrays.equals(codes, other.codes)) return Set.of();
    Set<String> differing = new HashSet<>(Arrays.asList(codes));
    for (String code : other.codes) if (!differing.remove(code)) differing.add(code);
    return differing;
  }

  /** The active location of this number, or null. */
  Store at(int number) {
    return number < byNumber.length ? byNumber[number] : null;
  }

  /** Active ones, by code. */
  Store[] all() {
    return byCode;
  }

  /** The active location of this code. */
  Optional<Store> find(String code) {
    int found = Arrays.binarySearch(codes, code);
    return found < 0 ? Optional.empty() : Optional.of(byCode[found]);
  }

  /** Where those begin whose code is greater. */
  int after(String code) {
    int found = Arrays.binarySearch(codes, code);
    return found < 0 ? ~found : found + 1;
  }

  /** How far an active location is, as {@link SpherePoint#squaredChord} says it. */
  double squaredChord(int number, SpherePoint from) {
    double dx = xyz[3 * number] - from.x();
    double dy = xyz[3 * number + 1] - from.y();
    double dz = xyz[3 * number + 2] - from.z();
    return dx * dx + dy * dy + dz * dz;
  }

  /** All numbers are below. */
  int limit() {
    return byNumber.length;
  }
}
