package oneaisle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import oneaisle.bench.machine.Machine;
import oneaisle.bench.report.Report;
import oneaisle.bench.report.Row;
import oneaisle.bench.report.Table;
import oneaisle.bench.work.AskAvailability;
import oneaisle.bench.work.Broken;
import oneaisle.bench.work.EventLag;
import oneaisle.bench.work.ImportStock;
import oneaisle.bench.work.Mixed;
import oneaisle.bench.work.PlaceOrders;
import oneaisle.bench.work.RawLoops;
import oneaisle.bench.work.Reserve;
import oneaisle.bench.work.SearchCart;
import oneaisle.bench.work.Trivial;
import oneaisle.bench.work.Work;
import oneaisle.local.Console;
import oneaisle.local.Folders;
import oneaisle.local.Invariant;
import oneaisle.local.Patience;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ./oneaisle bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures how fast everything is, on a stack of its own with fresh data.")
public final class Bench implements Callable<Integer> {

  /** In the order in which they are measured. */
  private static final List<Work> ALL =
      List.of(
          new ImportStock(),
          new Trivial(),
          RawLoops.hot(),
          RawLoops.spread(),
          AskAvailability.everywhere(),
          AskAvailability.inOneStore(),
          new SearchCart(),
          Reserve.spread(),
          Reserve.hot(),
          new PlaceOrders(),
          new Mixed(),
          new EventLag());

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as JSON.")
  Path json;

  @Option(names = "--quick", description = "Fewer articles and shorter rounds: a first look.")
  boolean quick;

  @Option(
      names = "--articles",
      paramLabel = "COUNT",
      description = "Another number of articles, each in all stores.")
  int skus;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only these rows: ${COMPLETION-CANDIDATES}",
      completionCandidates = Names.class)
  List<String> only;

  @Option(
      names = "--record",
      paramLabel = "FOLDER",
      description = "Have every service write a flight recording (JFR) there.")
  Path recordings;

  static final class Names extends ArrayList<String> {
    Names() {
      ALL.forEach(work -> add(work.name()));
    }
  }

  private static final Duration LAST_WRITES = Duration.ofSeconds(30);

  private final Console console = new Console();
  private final long began = System.nanoTime();
  private boolean broken;

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          new Console().failure(failure);
          failure.printStackTrace();
          return 1;
        });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Work> chosen = chosen();
    Scale scale = quick ? Scale.QUICK : Scale.FULL;
    if (skus > 0) {
      scale = scale.withSkus(skus);
    }
    Path folder = freshFolder();
    TestBed bed = new TestBed(scale, folder, jvmArguments());
    Thread stop = new Thread(() -> end(bed, folder), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    say("starting a stack for the benchmark in " + folder);
    bed.start();
    List<Row> rows = measure(bed, chosen);
    boolean sound = holds(bed) && !broken;
    print(scale, rows);
    if (json != null) {
      new Report(Machine.here(), Instant.now(), scale.toString(), rows).write(json);
    }
    return sound ? 0 : 1; // the hook stops everything
  }

  private List<Work> chosen() {
    if (only == null) {
      return ALL;
    }
    for (String name : only) {
      if (ALL.stream().noneMatch(work -> work.name().equals(name))) {
        throw new ParameterException(
            new CommandLine(this), name + " is none of " + String.join(", ", new Names()));
      }
    }
    return ALL.stream().filter(work -> only.contains(work.name())).toList();
  }

  private static Path freshFolder() throws IOException {
    Path target = Folders.sourceRoot().resolve("bench").resolve("target");
    return Files.createTempDirectory(Files.createDirectories(target), "run-");
  }

  private List<String> jvmArguments() throws IOException {
    if (recordings == null) {
      return List.of();
    }
    Path folder = Files.createDirectories(recordings.toAbsolutePath());
    return List.of(
        "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + folder + "/");
  }

  private List<Row> measure(TestBed bed, List<Work> chosen) throws Exception {
    List<Row> rows = new ArrayList<>();
    boolean stocked = false;
    if (chosen.stream().anyMatch(work -> work.needsStock() || work instanceof ImportStock)) {
      say("stores and articles: " + bed.scale());
      bed.open();
    }
    for (Work work : chosen) {
      if (work.needsStock() && !stocked) {
        say("stock");
        new ImportStock().measure(bed);
        stocked = true;
      }
      stocked = stocked || work instanceof ImportStock;
      say(work.name());
      try {
        Row row = work.measure(bed);
        rows.add(row);
        say(Table.line(row, rows));
      } catch (Broken promise) {
        broken = true;
        say(console.bad("BROKEN  ") + promise.getMessage());
      }
      bed.calm();
    }
    return rows;
  }

  private boolean holds(TestBed bed) {
    say("checking the books");
    List<Invariant.Finding> broken =
        Invariant.examine(bed.stack().database()).stream()
            .filter(finding -> !finding.holds())
            .toList();
    for (Invariant.Finding finding : broken) {
      console.line(console.bad("VIOLATED  ") + finding.invariant().sentence());
      finding.violations().stream().limit(10).forEach(text -> console.line("          " + text));
    }
    if (broken.isEmpty()) {
      say("all %d invariants hold".formatted(Invariant.all().size()));
    }
    return broken.isEmpty();
  }

  private void print(Scale scale, List<Row> rows) {
    console.line();
    console.line(Machine.here().toString());
    console.line(scale.toString());
    console.line(Table.heading());
    rows.forEach(row -> console.line(Table.line(row, rows)));
  }

  private static void end(TestBed bed, Path folder) {
    bed.close();
    // a signal to the whole process group ends the leashes before those they hold
    Patience.until(LAST_WRITES, () -> isDeleted(folder));
  }

  private static boolean isDeleted(Path folder) {
    try {
      Folders.delete(folder);
      return true;
    } catch (UncheckedIOException stillWritten) {
      return false;
    }
  }

  private void say(String text) {
    console.line(
        console.faint(
                "%7s  ".formatted(Console.seconds(Duration.ofNanos(System.nanoTime() - began))))
            + text);
  }
}
