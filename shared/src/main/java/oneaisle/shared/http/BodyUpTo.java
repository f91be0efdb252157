package oneaisle.shared.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This resource method reads a body of so many KB at once, where the usual limit of {@link
 * BodyLimit} would refuse what its own rules allow.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyUpTo {
  int kilobytes();
}
