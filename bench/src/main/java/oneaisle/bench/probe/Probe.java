package oneaisle.bench.probe;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The least an application on this server can be; runs in a server of its own. */
@ApplicationPath("/probe")
public class Probe extends Application {}
