package oneaisle.shared.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;

/** Before the platform's transaction interceptor, which has {@code PLATFORM_BEFORE + 200}. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryOnConflictInterceptor {

  private static final int TRIES = 5;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object retry(InvocationContext call) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return call.proceed();
    for (int attempt = 1; ; attempt++) {
      try {
        return call.proceed();
      } catch (Exception e) {
        if (attempt == TRIES || !SqlErrors.isConflict(e)) throw e;
        // the jitter keeps those who collided from meeting again
        Thread.sleep(ThreadLocalRandom.current().nextLong(1, 5L << attempt));
      }
    }
  }
}
