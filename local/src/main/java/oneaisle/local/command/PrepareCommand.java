package oneaisle.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import oneaisle.local.Folders;
import oneaisle.local.MariaDbBinaries;
import oneaisle.local.PayaraRuntime;
import picocli.CommandLine.Command;

/** Runs after a build, so that the first start is as fast as any other. */
@Command(name = "prepare", hidden = true, description = "Unpacks database and server.")
public final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    MariaDbBinaries.unpacked();
    PayaraRuntime.expanded(
            Folders.sourceRoot().resolve("local").resolve("target").resolve("payara-micro.jar"))
        .archiveClasses();
    return 0;
  }
}
