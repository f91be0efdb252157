package oneaisle.shared.testing.architecture;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the components of a request leave open.
 *
 * <ul>
 *   <li>No primitives: a missing one would be 0 or false.
 *   <li>Texts, numbers and collections have a bound of their own ({@code @Size}, {@code @Pattern},
 *       {@code @Max}…), required or not; so has what a collection holds.
 *   <li>A record within is {@code @Valid}, and the same goes for its components.
 *   <li>Enums, booleans, ids and times are bounded by what they are, values of shared by what they
 *       refuse.
 *   <li>Everything else needs some constraint.
 * </ul>
 */
final class RequestFaults {

  /** They say that there is something, not how much. */
  private static final Set<Class<?>> BOUNDLESS =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private final List<String> faults = new ArrayList<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private RequestFaults() {}

  static Stream<String> in(Class<?> request) {
    RequestFaults found = new RequestFaults();
    found.readRecord(request);
    return found.faults.stream();
  }

  private void readRecord(Class<?> type) {
    if (!seen.add(type)) return;
    for (RecordComponent component : type.getRecordComponents()) {
      read(
          type.getName() + "." + component.getName(),
          component.getAnnotatedType(),
          annotations(component));
    }
  }

  private void read(String where, AnnotatedType annotated, List<Annotation> annotations) {
    Class<?> type = rawType(annotated.getType());
    if (type.isPrimitive()) {
      faults.add(
          where
              + " is a primitive: a missing one is silently "
              + (type == boolean.class ? "false" : "0"));
    } else if (CharSequence.class.isAssignableFrom(type) || Number.class.isAssignableFrom(type)) {
      requireBound(where, type, annotations);
    } else if (isContainer(type)) {
      if (type != Optional.class) requireBound(where, type, annotations);
      for (AnnotatedType element : elements(annotated)) {
        read(where + "[]", element, withValidOf(annotations, element));
      }
    } else if (type.isRecord() && !isOfShared(type)) {
      if (annotations.stream().noneMatch(Valid.class::isInstance)) {
        faults.add(
            where + " is not @Valid: nobody looks at the constraints of " + type.getSimpleName());
      }
      readRecord(type);
    } else if (!isBoundedByItself(type)
        && annotations.stream().noneMatch(RequestFaults::isOfValidation)) {
      faults.add(where + " has no constraint, and its type " + type.getSimpleName() + " is none");
    }
  }

  private void requireBound(String where, Class<?> type, List<Annotation> annotations) {
    boolean bounded =
        annotations.stream()
            .map(Annotation::annotationType)
            .anyMatch(it -> isConstraint(it) && !BOUNDLESS.contains(it));
    if (!bounded) faults.add(where + " is a " + type.getSimpleName() + " without a bound");
  }

  /**
   * Those of the type and those of the field: which one the compiler chose is the annotation's
   * affair.
   */
  private static List<Annotation> annotations(RecordComponent component) {
    try {
      var field = component.getDeclaringRecord().getDeclaredField(component.getName());
      return Stream.concat(
              Arrays.stream(field.getAnnotations()),
              Arrays.stream(component.getAnnotatedType().getAnnotations()))
          .toList();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code @Valid List<Line>} says the same as {@code List<@Valid Line>}. */
  private static List<Annotation> withValidOf(List<Annotation> container, AnnotatedType element) {
    return Stream.concat(
            Arrays.stream(element.getAnnotations()),
            container.stream().filter(Valid.class::isInstance))
        .toList();
  }

  private static List<AnnotatedType> elements(AnnotatedType type) {
    if (type instanceof AnnotatedArrayType array) {
      return List.of(array.getAnnotatedGenericComponentType());
    }
    return type instanceof AnnotatedParameterizedType generic
        ? List.of(generic.getAnnotatedActualTypeArguments())
        : List.of();
  }

  private static boolean isContainer(Class<?> type) {
    return type.isArray()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == Optional.class;
  }

  private static boolean isBoundedByItself(Class<?> type) {
    return type.isEnum()
        || type == Boolean.class
        || type == UUID.class
        || TemporalAccessor.class.isAssignableFrom(type)
        || TemporalAmount.class.isAssignableFrom(type)
        || isOfShared(type);
  }

  private static boolean isOfShared(Class<?> type) {
    String name = type.getName();
    return name.startsWith("oneaisle.shared.") && !name.startsWith("oneaisle.shared.testing.");
  }

  private static boolean isOfValidation(Annotation annotation) {
    return isConstraint(annotation.annotationType());
  }

  /** Also the holders of repeated ones, {@code @Pattern.List}. */
  private static boolean isConstraint(Class<? extends Annotation> type) {
    return type.isAnnotationPresent(Constraint.class)
        || type.getName().startsWith("jakarta.validation.constraints.");
  }

  private static Class<?> rawType(Type type) {
    if (type instanceof Class<?> plain) return plain;
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : Object.class;
  }
}
