package oneaisle.shared.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import oneaisle.shared.problem.InvalidInput;

/**
 * Takes truth values and numbers in a query only as they are commonly written, and says which one
 * is wrong. Java's own reading would take a mistyped {@code dryRun=treu} for false, and do what was
 * only to be tried.
 */
@Provider
public class StrictQueryValues implements ParamConverterProvider {

  private static final Reading TRUTH =
      new Reading("true|false", "must be true or false", Boolean::valueOf);
  private static final Reading WHOLE =
      new Reading("-?[0-9]+", "must be a whole number", Integer::valueOf);
  private static final Reading NUMBER =
      new Reading("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?", "must be a number", Double::valueOf);

  private static final Map<Class<?>, Reading> READINGS =
      Map.of(
          boolean.class, TRUTH,
          Boolean.class, TRUTH,
          int.class, WHOLE,
          Integer.class, WHOLE,
          double.class, NUMBER,
          Double.class, NUMBER);

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Reading reading = READINGS.get(type);
    if (reading == null) return null;
    String name = nameOf(annotations);
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked") // T is what is read: seen above
      public T fromString(String value) {
        return value == null ? null : (T) reading.read(name, value);
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

  /** How values of one type are written, and what they then are. */
  private record Reading(Pattern form, String wanted, Function<String, Object> read) {

    Reading(String form, String wanted, Function<String, Object> read) {
      this(Pattern.compile(form), wanted, read);
    }

    Object read(String name, String value) {
      if (!form.matcher(value).matches()) throw new InvalidInput(name, wanted);
      try {
        return read.apply(value);
      } catch (NumberFormatException tooLarge) {
        throw new InvalidInput(name, wanted + " that is not as large");
      }
    }
  }
}
