package oneaisle.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import oneaisle.local.Application;
import oneaisle.local.Console;
import oneaisle.local.Folders;
import oneaisle.local.PayaraRuntime;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.StackOptions;
import picocli.CommandLine.Command;

/**
 * Runs after a build, so that the first start is as fast as any other: unpacks database and server,
 * and lets one application run for a moment to learn which classes a server loads.
 */
@Command(name = "prepare", hidden = true, description = "Unpacks database and server.")
public final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("oneaisle-prepare.");
    try {
      StackOptions options = StackOptions.forTests(folder).withApplications(Application.INVENTORY);
      Path archive = PayaraRuntime.expanded(options.microJar()).archive();
      if (!Files.exists(archive)) {
        learn(options, folder.resolve("classes.jsa"), archive);
      }
      return 0;
    } finally {
      Folders.delete(folder);
    }
  }

  private static void learn(StackOptions options, Path made, Path archive) throws IOException {
    try (Stack stack = Stack.start(options.withJvmArguments("-XX:ArchiveClassesAtExit=" + made))) {
      // the archive is written when the server stops
      stack.application(Application.INVENTORY).stop();
    } catch (StackFailure e) {
      new Console().line("starts will be slower than they could be: " + e.getMessage());
      return;
    }
    if (Files.exists(made)) {
      Path aside = archive.resolveSibling(archive.getFileName() + ".new");
      Files.move(made, aside);
      Files.move(aside, archive);
    }
  }
}
