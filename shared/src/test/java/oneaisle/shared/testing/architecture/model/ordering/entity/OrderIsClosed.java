package oneaisle.shared.testing.architecture.model.ordering.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** A refusal. */
public class OrderIsClosed extends Refusal {
  OrderIsClosed(UUID id) {
    super(Kind.CONFLICT, "The order " + id + " is closed.");
  }
}
