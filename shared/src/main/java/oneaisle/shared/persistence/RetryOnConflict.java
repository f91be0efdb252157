package oneaisle.shared.persistence;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the whole transaction again when another one was in the way (deadlock, lock wait, changed
 * record), at most five times. Goes on a use case beside {@code @Transactional}; it lies around the
 * transaction, never inside one: called within a running transaction it does nothing, because only
 * the owner of a transaction can run it again.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryOnConflict {}
