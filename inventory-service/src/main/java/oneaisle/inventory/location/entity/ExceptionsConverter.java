package oneaisle.inventory.location.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Exceptions are always read and written together, so one column holds them, a line for each: date,
 * hours and reason with tabs between them.
 */
@Converter
public class ExceptionsConverter implements AttributeConverter<List<DatedException>, String> {

  @Override
  public String convertToDatabaseColumn(List<DatedException> exceptions) {
    if (exceptions == null || exceptions.isEmpty()) return null;
    return exceptions.stream()
        .map(day -> day.date() + "\t" + orEmpty(day.hours()) + "\t" + orEmpty(day.reason()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public List<DatedException> convertToEntityAttribute(String column) {
    if (column == null) return List.of();
    return column.lines().map(line -> read(line.split("\t", 3))).toList();
  }

  private static DatedException read(String[] parts) {
    return new DatedException(LocalDate.parse(parts[0]), orNull(parts[1]), orNull(parts[2]));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
