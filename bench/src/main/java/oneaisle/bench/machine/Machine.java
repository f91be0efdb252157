package oneaisle.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the figures were measured; without it they mean nothing. */
public record Machine(String cpu, int cores, long memoryMegabytes, String system, String java) {

  private static final long KILOBYTES = 1024;

  public static Machine here() {
    return new Machine(
        line("/proc/cpuinfo", "model name").replaceFirst("^[^:]*:\\s*", ""),
        Runtime.getRuntime().availableProcessors(),
        megabytes(line("/proc/meminfo", "MemTotal")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version().toString());
  }

  private static long megabytes(String line) {
    String digits = line.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits) / KILOBYTES;
  }

  private static String line(String file, String start) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(text -> text.startsWith(start)).findFirst().orElse("unknown");
    } catch (IOException notLinux) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return "%s, %d cores, %d MB, %s, Java %s".formatted(cpu, cores, memoryMegabytes, system, java);
  }
}
