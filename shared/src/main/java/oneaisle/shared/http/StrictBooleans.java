package oneaisle.shared.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import oneaisle.shared.problem.InvalidInput;

/**
 * Takes {@code true} and {@code false} for a truth value in a query and refuses anything else.
 * Java's own reading would take a mistyped {@code dryRun=treu} for false, and do what was only to
 * be tried.
 */
@Provider
public class StrictBooleans implements ParamConverterProvider {

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (type != boolean.class && type != Boolean.class) return null;
    String name = nameOf(annotations);
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked") // T is boolean: seen above
      public T fromString(String value) {
        return (T) read(name, value);
      }

      @Override
      public String toString(T value) {
        return String.valueOf(value);
      }
    };
  }

  private static String nameOf(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> "?" + ((QueryParam) annotation).value())
        .findFirst()
        .orElse("?");
  }

  private static Boolean read(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidInput(name, "must be true or false");
    };
  }
}
