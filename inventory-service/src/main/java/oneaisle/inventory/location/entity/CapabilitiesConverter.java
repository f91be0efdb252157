package oneaisle.inventory.location.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Capabilities are always read and written together, so one column holds them: {@code
 * PICKUP,CURBSIDE}.
 */
@Converter
public class CapabilitiesConverter implements AttributeConverter<Set<Capability>, String> {

  @Override
  public String convertToDatabaseColumn(Set<Capability> capabilities) {
    return capabilities.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  public Set<Capability> convertToEntityAttribute(String column) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    if (!column.isEmpty())
      Arrays.stream(column.split(",")).map(Capability::valueOf).forEach(capabilities::add);
    return Collections.unmodifiableSet(capabilities);
  }
}
