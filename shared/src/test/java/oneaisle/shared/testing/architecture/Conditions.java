package oneaisle.shared.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the rules say what is wrong. */
final class Conditions {

  private Conditions() {}

  /** Every dependency from a class to a type for which the predicate holds is a violation. */
  static ArchCondition<JavaClass> notDepend(
      String on, BiPredicate<JavaClass, JavaClass> forbidden) {
    return faultless(
        "not depend on " + on,
        origin ->
            origin.getDirectDependenciesFromSelf().stream()
                .filter(it -> isForbidden(origin, it.getTargetClass(), forbidden))
                .map(Dependency::getDescription));
  }

  private static boolean isForbidden(
      JavaClass origin, JavaClass target, BiPredicate<JavaClass, JavaClass> forbidden) {
    JavaClass type = target.getBaseComponentType();
    return !type.isPrimitive() && forbidden.test(origin, type); // byte[] is no dependency
  }

  /** Every sentence the function finds to say about something is a violation. */
  static <T> ArchCondition<T> faultless(String description, Function<T, Stream<String>> faults) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
      }
    };
  }
}
