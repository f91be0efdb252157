package oneaisle.shared.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import oneaisle.shared.kafka.MalformedEvent;

/**
 * Fields of an event that are marked {@code @NotNull}, also in lists that are marked
 * {@code @Valid}: all that events need of Bean Validation.
 */
final class NeededFields {

  private static final ClassValue<Method[]> MARKED =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          if (!type.isRecord()) return new Method[0];
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .filter(field -> isNeeded(field) || isLookedInto(field))
              .map(NeededFields::opened)
              .toArray(Method[]::new);
        }
      };

  private NeededFields() {}

  /**
   * @throws MalformedEvent naming the first that is missing
   */
  static void require(Object event) {
    require(event, "");
  }

  private static void require(Object part, String at) {
    for (Method field : MARKED.get(part.getClass())) {
      Object value = value(part, field);
      String name = at + field.getName();
      if (value == null && isNeeded(field)) throw missing(name);
      if (value instanceof List<?> list && isLookedInto(field)) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) == null) throw missing(name + "[" + i + "]");
          require(list.get(i), name + "[" + i + "].");
        }
      }
    }
  }

  private static MalformedEvent missing(String name) {
    return new MalformedEvent("The field " + name + " is missing");
  }

  private static boolean isNeeded(Method field) {
    return field.isAnnotationPresent(NotNull.class);
  }

  private static boolean isLookedInto(Method field) {
    return field.isAnnotationPresent(Valid.class);
  }

  private static Method opened(Method field) {
    field.setAccessible(true);
    return field;
  }

  private static Object value(Object part, Method field) {
    try {
      return field.invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
