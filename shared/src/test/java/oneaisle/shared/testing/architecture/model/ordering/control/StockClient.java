package oneaisle.shared.testing.architecture.model.ordering.control;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** A client may speak HTTP, and is guarded because no transaction runs in it. */
public class StockClient {

  @Timeout(1_000)
  public Answer ask() {
    throw new ProcessingException("nobody there");
  }

  public record Answer(MediaType type) {}
}
