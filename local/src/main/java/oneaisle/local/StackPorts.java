package oneaisle.local;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
  private static final int HIGHEST = 65_535;

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

  /** By the names of the components, in their order. */
  public Map<String, Integer> byName() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put("inventory", inventory);
    named.put("orders", orders);
    named.put("customers", customers);
    named.put("issuer", issuer);
    named.put("mail", mail);
    named.put("smtp", smtp);
    named.put("database", database);
    named.put("broker", broker);
    named.put("controller", controller);
    return named;
  }

  /** Why no stack can listen there, whoever else does; empty where one can. */
  public Optional<String> fault() {
    Map<Integer, String> owners = new HashMap<>();
    for (Map.Entry<String, Integer> one : byName().entrySet()) {
      int port = one.getValue();
      if (port < 1 || port > HIGHEST) {
        return Optional.of(
            "%d, for %s, is no port: ports are 1 to %d".formatted(port, one.getKey(), HIGHEST));
      }
      String other = owners.putIfAbsent(port, one.getKey());
      if (other != null) {
        return Optional.of(
            "%s and %s cannot both have port %d".formatted(other, one.getKey(), port));
      }
    }
    return Optional.empty();
  }

  public int of(Application application) {
    return switch (application) {
      case INVENTORY -> inventory;
      case ORDERS -> orders;
      case CUSTOMERS -> customers;
    };
  }
}
