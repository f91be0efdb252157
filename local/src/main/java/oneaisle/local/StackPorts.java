package oneaisle.local;

import java.util.Iterator;
import java.util.Map;

/** Where every part of a stack listens. */
public record StackPorts(
    int inventory,
    int orders,
    int customers,
    int issuer,
    int mail,
    int smtp,
    int database,
    int broker,
    int controller) {

  public static final StackPorts DEFAULT =
      new StackPorts(8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089);

  private static final int COUNT = 9;

  /** Nine ports nobody uses, so that the stack runs beside any other. */
  public static StackPorts free() {
    Iterator<Integer> free = Ports.free(COUNT).iterator();
    return new StackPorts(
        free.next(),
        free.next(),
        free.next(),
        free.next(),
        free.next(),
        free.next(),
        free.next(),
        free.next(),
        free.next());
  }

  /** A copy in which the named ports are others; the names are those of the components. */
  public StackPorts with(Map<String, Integer> others) {
    return new StackPorts(
        others.getOrDefault("inventory", inventory),
        others.getOrDefault("orders", orders),
        others.getOrDefault("customers", customers),
        others.getOrDefault("issuer", issuer),
        others.getOrDefault("mail", mail),
        others.getOrDefault("smtp", smtp),
        others.getOrDefault("database", database),
        others.getOrDefault("broker", broker),
        others.getOrDefault("controller", controller));
  }

  public int of(Application application) {
    return switch (application) {
      case INVENTORY -> inventory;
      case ORDERS -> orders;
      case CUSTOMERS -> customers;
    };
  }
}
