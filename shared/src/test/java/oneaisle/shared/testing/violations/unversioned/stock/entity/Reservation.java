package oneaisle.shared.testing.violations.unversioned.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Violation where it is listed as append-only: its version says otherwise. */
@Entity
public class Reservation {
  @Id private String id;
  @Version private long version;
}
