package oneaisle.shared.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class lives, read from its package: {@code oneaisle.order.pickup.control} is the drawer
 * {@code control} of the feature {@code pickup} of {@code oneaisle.order}.
 */
record Place(String service, String feature, Drawer drawer) {

  /** What a feature is made of. */
  enum Drawer {
    BOUNDARY,
    CONTROL,
    ENTITY;

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern PACKAGE =
      Pattern.compile(
          "(?<service>.+?)\\.(?<feature>[a-z0-9]+)\\.(?<drawer>boundary|control|entity)(\\..+)?");

  /** Empty for a class that is in no drawer. */
  static Optional<Place> of(JavaClass type) {
    Matcher found = PACKAGE.matcher(type.getPackageName());
    if (!found.matches()) return Optional.empty();
    Drawer drawer = Drawer.valueOf(found.group("drawer").toUpperCase(Locale.ROOT));
    return Optional.of(new Place(found.group("service"), found.group("feature"), drawer));
  }

  /** A class of this drawer, whichever its feature. */
  static DescribedPredicate<JavaClass> in(Drawer drawer) {
    return DescribedPredicate.describe(
        "are in " + drawer.folder(), type -> isIn(drawer, type.getBaseComponentType()));
  }

  static boolean isIn(Drawer drawer, JavaClass type) {
    return of(type).filter(place -> place.drawer == drawer).isPresent();
  }

  boolean isSameServiceAs(Place other) {
    return service.equals(other.service);
  }

  /** Whether both are of one service but of two of its features. */
  boolean isNeighbourOf(Place other) {
    return isSameServiceAs(other) && !feature.equals(other.feature);
  }
}
