package oneaisle.order.pos.entity;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.Objects;

/** A register of a store. */
@Embeddable
public class RegisterKey implements Comparable<RegisterKey> {

  private static final Comparator<RegisterKey> ORDER =
      Comparator.comparing(RegisterKey::location).thenComparing(RegisterKey::register);

  private String location;
  private String register;

  protected RegisterKey() {}

  public RegisterKey(String location, String register) {
    this.location = location;
    this.register = register;
  }

  public String location() {
    return location;
  }

  public String register() {
    return register;
  }

  @Override
  public int compareTo(RegisterKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof RegisterKey key
        && key.location.equals(location)
        && key.register.equals(register);
  }

  @Override
  public int hashCode() {
    return Objects.hash(location, register);
  }
}
