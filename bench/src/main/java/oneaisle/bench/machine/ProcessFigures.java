package oneaisle.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the system says of a process, by {@code /proc}; zeros where there is none.
 *
 * @param peakMegabytes the most it ever had in memory
 */
public record ProcessFigures(double cpuSeconds, long residentMegabytes, long peakMegabytes) {

  /** Linux counts processor time in hundredths of a second, whatever its clock does. */
  private static final double TICKS_PER_SECOND = 100;

  /** Counted behind the name in brackets, which may itself have blanks. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  /** As HotSpot calls them and Linux cuts it: (C2 CompilerThre). */
  private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

  private static final long KILOBYTES = 1024;

  static final ProcessFigures NONE = new ProcessFigures(0, 0, 0);

  public static ProcessFigures of(long pid) {
    Path folder = Path.of("/proc", String.valueOf(pid));
    try {
      String stat = Files.readString(folder.resolve("stat"));
      List<String> status = Files.readAllLines(folder.resolve("status"));
      return new ProcessFigures(
          cpuSeconds(stat), megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    } catch (IOException noSuchProcessOrNoLinux) {
      return NONE;
    }
  }

  /** What the threads of a Java process that compile have used since it began. */
  public static double compilerSeconds(long pid) {
    Path threads = Path.of("/proc", String.valueOf(pid), "task");
    try (Stream<Path> all = Files.list(threads)) {
      return all.mapToDouble(ProcessFigures::compilerSeconds).sum();
    } catch (IOException noSuchProcessOrNoLinux) {
      return 0;
    }
  }

  private static double compilerSeconds(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      return COMPILER.matcher(stat).find() ? cpuSeconds(stat) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  static double cpuSeconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
        / TICKS_PER_SECOND;
  }

  static long megabytes(List<String> status, String label) {
    return status.stream()
        .filter(line -> line.startsWith(label))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst()
        .orElse(0);
  }
}
