package oneaisle.shared.testing.violations.impure.stock.entity;

import oneaisle.shared.testing.violations.impure.stock.control.CountShelf;

/** Violation: an entity that asks a use case. */
public class Shelf {

  public int count(CountShelf countShelf) {
    return countShelf.count();
  }
}
