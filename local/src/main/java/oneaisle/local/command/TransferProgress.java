package oneaisle.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import oneaisle.local.Console;

/** Shows how much of a file has been sent: a bar on a terminal, one line elsewhere. */
final class TransferProgress implements LongConsumer, AutoCloseable {

  private static final int KIBIBYTE = 1024;

  private final ProgressBar bar;

  TransferProgress(String title, Path file, Console console) {
    if (!console.isTerminal()) {
      console.line("importing " + title + "…");
      this.bar = null;
      return;
    }
    try {
      this.bar =
          new ProgressBarBuilder()
              .setTaskName(title)
              .setInitialMax(Files.size(file))
              .setUnit(" KiB", KIBIBYTE)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  @Override
  public void accept(long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
