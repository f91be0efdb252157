package oneaisle.shared.security;

/** The roles a token may carry; constants because annotations need them. */
public final class Role {
  public static final String SHOPPER = "shopper";
  public static final String ASSOCIATE = "associate";
  public static final String MANAGER = "manager";
  public static final String AGENT = "agent";
  public static final String SUPERVISOR = "supervisor";
  public static final String ADMIN = "admin";
  public static final String SERVICE = "service";

  private Role() {}
}
