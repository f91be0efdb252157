package oneaisle.local;

/** Somebody else listens on the port that a part of the stack wants. */
public final class PortTaken extends RuntimeException {

  private final String part;
  private final int port;

  public PortTaken(String part, int port) {
    super("port %d, which %s wants, is taken by another program".formatted(port, part));
    this.part = part;
    this.port = port;
  }

  public String part() {
    return part;
  }

  public int port() {
    return port;
  }
}
