package oneaisle.shared.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;

/**
 * The one database of a service. READ COMMITTED because an outbox polled under REPEATABLE READ
 * blocks its writers, and a read after a lock wait must see what the other transaction wrote. Where
 * all connections are taken, nobody waits for one for long: the database stands still then.
 */
@DataSourceDefinition(
    name = Database.JNDI,
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=oneaisle.db.url}",
    user = "${MPCONFIG=oneaisle.db.user}",
    password = "${MPCONFIG=oneaisle.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    maxPoolSize = 40,
    properties = {
      "fish.payara.max-wait-time-in-millis=3000",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      // one that is broken must not end the transactions of all others
      "fish.payara.fail-all-connections=false"
    })
@ApplicationScoped
public class Database {
  public static final String JNDI = "java:app/jdbc/oneaisle";
}
