package oneaisle.shared.testing.violations.door.stock.boundary;

import jakarta.ws.rs.Path;

/** Violation: a door for HTTP by another name. */
@Path("/stock")
public class StockEndpoint {}
