package oneaisle.shared.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * An {@link Error} undoes its transaction as any other failure does. The platform's interceptor,
 * which has {@code PLATFORM_BEFORE + 200}, looks at exceptions only and would commit what was done
 * until then.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class UndoOnErrorInterceptor {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object undo(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (Error e) {
      transaction.setRollbackOnly();
      throw e;
    }
  }
}
