package oneaisle.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import oneaisle.local.Console;

/** Prints what another process appends to a file, whole lines only. */
final class ProgressReader {

  private final Path file;
  private final Console console;
  private long position;

  ProgressReader(Path file, Console console) {
    this.file = file;
    this.console = console;
  }

  /** Starts at the last bytes of the file instead of its beginning. */
  ProgressReader fromEnd(long bytes) {
    position = Math.max(0, file.toFile().length() - bytes);
    return this;
  }

  /** Prints the lines that came since the last time. */
  void readOn() {
    if (file.toFile().length() <= position) {
      return;
    }
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
      opened.seek(position);
      byte[] news = new byte[(int) Math.min(opened.length() - position, 1 << 20)];
      opened.readFully(news);
      int end = news.length;
      while (end > 0 && news[end - 1] != '\n') {
        end--;
      }
      if (end > 0) {
        console.line(new String(news, 0, end - 1, StandardCharsets.UTF_8));
        position += end;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }
}
