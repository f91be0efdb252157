package oneaisle.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import javax.sql.DataSource;
import oneaisle.local.Stack;
import oneaisle.shared.testing.TestStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema that an older build has made is brought up to date. */
class MigrationsIT {

  private static final String SCHEMA = "customers"; // no server of this module's tests uses it

  @TempDir Path files;

  @Test
  void tables_that_all_services_share_change_also_where_the_service_has_gone_on_since()
      throws Exception {
    put("db/shared/V0_1__first.sql", "CREATE TABLE mechanism (id INT PRIMARY KEY)");
    put("db/migration/V7__own.sql", "CREATE TABLE own (id INT PRIMARY KEY)");
    assertThat(migrations().migrate().migrationsExecuted).isEqualTo(2);
    put("db/shared/V0_2__more.sql", "ALTER TABLE mechanism ADD COLUMN more INT NULL");
    assertThat(migrations().info().pending()).hasSize(1);
    assertThat(migrations().migrate().migrationsExecuted).isEqualTo(1);
    assertThat(migrations().info().pending()).isEmpty();
  }

  private void put(String file, String sql) throws IOException {
    Path path = files.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, sql);
  }

  /** As a server that has just started with these files sees them. */
  private Flyway migrations() throws IOException {
    URL[] folder = {files.toUri().toURL()};
    ClassLoader loader =
        new URLClassLoader(folder, Flyway.class.getClassLoader()) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("db/") ? findResources(name) : super.getResources(name);
          }
        };
    return Migrations.flyway(database(), loader);
  }

  private static DataSource database() {
    Stack stack = TestStack.get();
    MysqlDataSource database = new MysqlDataSource();
    database.setUrl(stack.database().jdbcUrl(SCHEMA));
    database.setUser(SCHEMA);
    database.setPassword(stack.options().secrets().schemaPassword(SCHEMA));
    return database;
  }
}
