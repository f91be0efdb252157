package oneaisle.local;

import java.nio.file.Path;

/** The three applications of OneAisle, each a WAR with a database schema of its own. */
public enum Application {
  INVENTORY("inventory-service", "inventory"),
  ORDERS("order-service", "orders"),
  CUSTOMERS("customer-service", "customers");

  private final String module;
  private final String schema;

  Application(String module, String schema) {
    this.module = module;
    this.schema = schema;
  }

  /** Name of the Maven module, of the WAR, and of the OAuth2 client. */
  public String module() {
    return module;
  }

  /**
   * Name of the database schema and its user; also what people type: {@code ./oneaisle logs
   * orders}.
   */
  public String schema() {
    return schema;
  }

  public Path war(Path sourceRoot) {
    return sourceRoot.resolve(module).resolve("target").resolve(module + ".war");
  }
}
