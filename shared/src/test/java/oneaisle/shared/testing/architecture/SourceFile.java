package oneaisle.shared.testing.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file: its lines, and the syntax tree the compiler reads from it. */
final class SourceFile {

  private final boolean test;
  private final Path path;
  private final List<String> lines;
  private final CompilationUnitTree tree;
  private final SourcePositions positions;

  private SourceFile(boolean test, Path path, CompilationUnitTree tree, SourcePositions positions)
      throws IOException {
    this.test = test;
    this.path = path;
    this.lines = Files.readAllLines(path);
    this.tree = tree;
    this.positions = positions;
  }

  /**
   * All of {@code src/main/java} and {@code src/test/java}; a module without any is a wrong folder.
   */
  static List<SourceFile> ofModule(Path module) {
    try {
      List<SourceFile> sources = new ArrayList<>();
      sources.addAll(parse(false, module.resolve("src/main/java")));
      sources.addAll(parse(true, module.resolve("src/test/java")));
      if (sources.isEmpty()) throw new IllegalArgumentException("No sources in " + module);
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> parse(boolean test, Path root) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    List<Path> paths = javaFilesIn(root);
    if (paths.isEmpty()) return sources;
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(paths);
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree tree : task.parse()) {
        Path path = Path.of(tree.getSourceFile().toUri());
        sources.add(new SourceFile(test, path, tree, positions));
      }
    }
    return sources;
  }

  private static List<Path> javaFilesIn(Path root) throws IOException {
    if (!Files.isDirectory(root)) return List.of();
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  boolean isTest() {
    return test;
  }

  List<String> lines() {
    return lines;
  }

  /** Every part of the file that is of this kind, from top to bottom. */
  <T extends Tree> Stream<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree part, Void nothing) {
        if (kind.isInstance(part)) found.add(kind.cast(part));
        return super.scan(part, nothing);
      }
    }.scan(tree, null);
    return found.stream();
  }

  String packageName() {
    return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
  }

  long firstLine(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
  }

  long lastLine(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part) - 1);
  }

  /** {@code Outbox.java:12 says what is wrong there}. */
  String fault(long line, String what) {
    return path.getFileName() + ":" + line + " " + what;
  }

  String fault(Tree part, String what) {
    return fault(firstLine(part), what);
  }
}
