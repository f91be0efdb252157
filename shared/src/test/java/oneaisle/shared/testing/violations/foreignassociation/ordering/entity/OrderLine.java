package oneaisle.shared.testing.violations.foreignassociation.ordering.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import oneaisle.shared.testing.violations.foreignassociation.stock.entity.Item;

/** Violation: an association to an entity of another feature, single and many. */
@Entity
public class OrderLine {
  @Id private String id;
  @ManyToOne private Item item;
  @OneToMany private List<Item> alternatives;
}
