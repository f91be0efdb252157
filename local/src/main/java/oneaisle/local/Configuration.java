package oneaisle.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an application is told through its environment; the names are the project's contract. */
final class Configuration {

  private final StackOptions options;
  private final MariaDb database;
  private final KafkaBroker broker;
  private final TokenIssuer issuer;

  Configuration(StackOptions options, MariaDb database, KafkaBroker broker, TokenIssuer issuer) {
    this.options = options;
    this.database = database;
    this.broker = broker;
    this.issuer = issuer;
  }

  Map<String, String> of(Application application) {
    Secrets secrets = options.secrets();
    String schema = application.schema();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ONEAISLE_DB_URL", database.jdbcUrl(schema));
    variables.put("ONEAISLE_DB_USER", schema);
    variables.put("ONEAISLE_DB_PASSWORD", secrets.schemaPassword(schema));
    variables.put("ONEAISLE_KAFKA_BOOTSTRAP", broker.bootstrap());
    variables.put("MP_JWT_VERIFY_ISSUER", issuer.url());
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.jwksUrl());
    variables.put("MP_JWT_VERIFY_AUDIENCES", "oneaisle");
    variables.put("ONEAISLE_TOKEN_URL", issuer.tokenUrl());
    variables.put("ONEAISLE_CLIENT_ID", application.module());
    variables.put("ONEAISLE_CLIENT_SECRET", secrets.clientSecret(application.module()));
    switch (application) {
      case INVENTORY -> {}
      case ORDERS -> {
        variables.put("ONEAISLE_INVENTORY_URL", url(Application.INVENTORY));
        variables.put("ONEAISLE_PICKUP_CODE_SECRET", secrets.pickupCodeSecret());
      }
      case CUSTOMERS -> {
        variables.put("ONEAISLE_ORDERS_URL", url(Application.ORDERS));
        variables.put("ONEAISLE_SMTP_HOST", "127.0.0.1");
        variables.put("ONEAISLE_SMTP_PORT", String.valueOf(options.ports().smtp()));
        variables.put("ONEAISLE_SMTP_FROM", "OneAisle <shop@oneaisle.example>");
        variables.put("ONEAISLE_CHANNEL_SECRET", secrets.channelSecret());
      }
    }
    variables.putAll(options.environment().getOrDefault(application, Map.of()));
    return variables;
  }

  private String url(Application application) {
    return "http://127.0.0.1:" + options.ports().of(application);
  }
}
