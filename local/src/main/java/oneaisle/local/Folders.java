package oneaisle.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the stack keeps files, and how whole folders come and go. */
public final class Folders {

  private Folders() {}

  /**
   * What is the same for every stack of this user: unpacked binaries. Safe to delete while nothing
   * runs.
   */
  static Path cache() {
    String configured = System.getenv("ONEAISLE_CACHE");
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured);
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("oneaisle");
  }

  /**
   * The root of the source tree: the nearest folder upwards that holds the {@code oneaisle} script.
   */
  public static Path sourceRoot() {
    String configured = System.getProperty("oneaisle.home");
    if (configured != null) {
      return Path.of(configured).toAbsolutePath();
    }
    Path candidate = Path.of("").toAbsolutePath();
    while (candidate != null && !Files.isRegularFile(candidate.resolve("oneaisle"))) {
      candidate = candidate.getParent();
    }
    if (candidate == null) {
      throw new StackFailure("run this inside the OneAisle source tree, or set -Doneaisle.home");
    }
    return candidate;
  }

  /** Deletes a folder with all it holds; what is already gone is no error. */
  public static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete " + folder, e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> inside = Files.walk(from)) {
      for (Path path : (Iterable<Path>) inside::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Writes a file that only its owner may read, and never half of it. */
  public static void writePrivately(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(aside, text);
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
