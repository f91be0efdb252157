package oneaisle.shared.testing.architecture.model.ordering.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Written once and never changed, so it needs no version. */
@Entity
@Table(name = "order_note")
public class OrderNote {

  @Id private UUID id;
  private String text;

  protected OrderNote() {}

  public OrderNote(UUID id, String text) {
    this.id = id;
    this.text = text;
  }

  public String text() {
    return text;
  }
}
