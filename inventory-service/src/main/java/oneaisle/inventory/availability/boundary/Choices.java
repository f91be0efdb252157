package oneaisle.inventory.availability.boundary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.shared.problem.InvalidInput;

/** Query parameters that take a code, or one of a few words. */
final class Choices {

  private static final int MOST_UNITS = 100_000;
  private static final Pattern CODE = Pattern.compile(Sku.PATTERN);

  private Choices() {}

  /** A sku or a location's code, or null where there is none. */
  static String code(String parameter, String value) {
    if (value == null || CODE.matcher(value).matches()) return value;
    throw new InvalidInput(
        parameter, "must be 1 to 64 characters of A-Z 0-9 . _ - and begin with a letter or digit");
  }

  /** How many would be enough; one where nobody said. */
  static int quantity(Integer value) {
    if (value == null) return 1;
    if (value < 1 || value > MOST_UNITS)
      throw new InvalidInput("?quantity", "must be between 1 and " + MOST_UNITS);
    return value;
  }

  /** Null where nobody said. */
  static Channel channel(String name) {
    return name == null ? null : choice("?channel", name, Channel.values());
  }

  static Set<Capability> capabilities(List<String> names) {
    if (names.isEmpty()) return Set.of();
    Set<Capability> chosen = EnumSet.noneOf(Capability.class);
    for (String name : names) chosen.add(choice("?capability", name, Capability.values()));
    return chosen;
  }

  private static <E extends Enum<E>> E choice(String parameter, String name, E[] values) {
    for (E value : values) if (value.name().equals(name)) return value;
    throw new InvalidInput(parameter, "must be one of " + Arrays.toString(values));
  }
}
