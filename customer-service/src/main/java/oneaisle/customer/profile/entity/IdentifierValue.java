package oneaisle.customer.profile.entity;

/** An identifier in its normal form: two that mean the same are equal. */
public record IdentifierValue(IdentifierType type, String value) {

  /** Without the value: it is personal data, and this may end up in a log. */
  @Override
  public String toString() {
    return type.name();
  }
}
