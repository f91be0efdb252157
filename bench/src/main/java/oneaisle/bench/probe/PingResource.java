package oneaisle.bench.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The ceiling: no filter, no check, no database, a constant answer. */
@Path("/ping")
@Produces(MediaType.APPLICATION_JSON)
public class PingResource {

  @GET
  public Pong ping() {
    return new Pong("ok", 1);
  }
}
