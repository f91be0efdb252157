package oneaisle.customer.profile.entity;

/** What a customer is known by. */
public enum IdentifierType {
  EMAIL(5),
  PHONE(5),
  LOYALTY_ID(3),
  WEB_ACCOUNT(3),
  APP_INSTALLATION(10),
  WHATSAPP(3),
  INSTAGRAM(3),
  CHAT(20);

  private final int most;

  IdentifierType(int most) {
    this.most = most;
  }

  /** How many of this type one person may have; more than this is a mistake or an attack. */
  public int most() {
    return most;
  }
}
