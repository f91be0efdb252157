package oneaisle.shared.testing.violations.webincontrol.stock.control;

import jakarta.ws.rs.NotFoundException;

/** Violation: a use case that answers with a status code. */
public class TakeStock {

  public void take() {
    throw new NotFoundException();
  }
}
