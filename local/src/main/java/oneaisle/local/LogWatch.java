package oneaisle.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks for words in what is appended to a log from now on. */
final class LogWatch {

  private final Path log;
  private final StringBuilder seen = new StringBuilder();
  private long position;

  private LogWatch(Path log, long position) {
    this.log = log;
    this.position = position;
  }

  static LogWatch fromNow(Path log) {
    return new LogWatch(log, log.toFile().length());
  }

  synchronized boolean has(String words) {
    readOn();
    return seen.indexOf(words) >= 0;
  }

  private void readOn() {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] news = new byte[(int) (file.length() - position)];
      file.seek(position);
      file.readFully(news);
      position += news.length;
      seen.append(new String(news, StandardCharsets.ISO_8859_1));
    } catch (IOException notYet) {
      // the log is there as soon as the process has said something
    }
  }
}
