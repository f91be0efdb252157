package oneaisle.inventory.availability.boundary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.shared.problem.InvalidInput;

/** Query parameters that take one of a few words. */
final class Choices {

  private Choices() {}

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
