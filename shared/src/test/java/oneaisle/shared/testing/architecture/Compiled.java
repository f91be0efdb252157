package oneaisle.shared.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Classes that exist for one test only, because what is judged is their very name: a class of
 * {@code oneaisle.order} cannot lie among the tests of shared.
 */
final class Compiled {

  private Compiled() {}

  /**
   * @param folder for sources and classes
   * @param types the code of one public type each, with its full name: {@code "a.b.C", "public
   *     class C {}"}
   */
  static JavaClasses in(Path folder, String... types) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < types.length; i += 2) {
      String name = types[i];
      Path source = folder.resolve(name.replace('.', '/') + ".java");
      Files.createDirectories(source.getParent());
      String packageName = name.substring(0, name.lastIndexOf('.'));
      sources.add(Files.writeString(source, "package " + packageName + ";\n" + types[i + 1]));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-d", folder.toString());
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new IllegalArgumentException(messages.toString());
      }
    }
    return new ClassFileImporter().importPath(folder);
  }
}
