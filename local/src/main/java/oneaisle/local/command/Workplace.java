package oneaisle.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import oneaisle.local.Folders;
import oneaisle.local.Json;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.StackListener;
import oneaisle.local.StackOptions;

/** The folder {@code .oneaisle} (or {@code $ONEAISLE_DATA}) of this source tree. */
public final class Workplace {

  private final Path home = Folders.sourceRoot();
  private final Path folder;

  public Workplace() {
    String configured = System.getenv("ONEAISLE_DATA");
    this.folder =
        configured == null || configured.isBlank()
            ? home.resolve(".oneaisle")
            : Path.of(configured).toAbsolutePath();
  }

  Path folder() {
    return folder;
  }

  /** What the owner says while it starts and stops. */
  Path progress() {
    return folder.resolve("logs").resolve("oneaisle.log");
  }

  /** The state of the last start; that of a first start when there was none. */
  LocalState state() {
    Path file = file();
    if (!Files.exists(file)) {
      return LocalState.fresh();
    }
    try {
      return Json.MAPPER.readValue(file.toFile(), LocalState.class);
    } catch (IOException e) {
      throw new StackFailure(
          "%s cannot be read. Delete the folder %s and run ./oneaisle up".formatted(file, folder),
          e);
    }
  }

  void keep(LocalState state) {
    try {
      Folders.writePrivately(
          file(), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(state));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file(), e);
    }
  }

  private Path file() {
    return folder.resolve("state.json");
  }

  StackOptions options(LocalState state) {
    return StackOptions.of(home, folder, state.ports(), state.secrets());
  }

  /** The running stack, seen from outside: to ask its parts, not to start or stop them. */
  public Stack running() {
    LocalState state = state();
    if (!state.ownerLives()) {
      throw new StackFailure("OneAisle is not running. Start it with ./oneaisle up");
    }
    if (!state.ready()) {
      throw new StackFailure(
          "OneAisle is still starting. Wait for ./oneaisle up to say it is ready");
    }
    return new Stack(options(state), StackListener.SILENT);
  }

  /** Forgets all data and logs, not the secrets. */
  void deleteData() {
    for (String part : new String[] {"data", "logs", "run"}) {
      Folders.delete(folder.resolve(part));
    }
  }
}
