package oneaisle.shared.json;

/** A value cannot be made because of one of its fields; the message says what would be right. */
public class WrongField extends IllegalArgumentException {

  private final String field;

  public WrongField(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
