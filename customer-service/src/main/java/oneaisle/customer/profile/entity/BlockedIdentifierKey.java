package oneaisle.customer.profile.entity;

import java.io.Serializable;
import java.util.Objects;

/** The key of a blocked value. A class and not a record because JPA 3.1 wants it so. */
public class BlockedIdentifierKey implements Serializable {

  private IdentifierType type;
  private String value;

  protected BlockedIdentifierKey() {}

  public BlockedIdentifierKey(IdentifierValue blocked) {
    this.type = blocked.type();
    this.value = blocked.value();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof BlockedIdentifierKey k && type == k.type && Objects.equals(value, k.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, value);
  }
}
