package oneaisle.local;

/** Somebody else listens on the port that a part of the stack wants. */
public final class PortTaken extends RuntimeException {

  private final String part;
  private final String setting;
  private final int port;

  public PortTaken(String part, String setting, int port) {
    super("port %d, which %s wants, is taken by another program".formatted(port, part));
    this.part = part;
    this.setting = setting;
    this.port = port;
  }

  /** The name of the port in options and environment variables; a part may have two ports. */
  public String setting() {
    return setting;
  }

  public String part() {
    return part;
  }

  public int port() {
    return port;
  }
}
