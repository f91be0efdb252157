package oneaisle.shared.problem;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * What fails at commit. A mapper of its own because the platform brings one for this exception, and
 * the more specific mapper wins; it answers like the mapper of everything.
 */
@Provider
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {

  @Context private Providers providers;

  @Override
  public Response toResponse(TransactionalException failure) {
    return providers.getExceptionMapper(Throwable.class).toResponse(failure);
  }
}
