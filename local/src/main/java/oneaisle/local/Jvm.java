package oneaisle.local;

import java.nio.file.Path;

/** The Java that runs us, for the processes that we start. */
public final class Jvm {

  private Jvm() {}

  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Absolute, because the processes we start have another working folder. */
  public static String classPath() {
    String separator = System.getProperty("path.separator");
    StringBuilder absolute = new StringBuilder();
    for (String entry :
        System.getProperty("java.class.path").split(java.util.regex.Pattern.quote(separator))) {
      if (!entry.isBlank()) {
        absolute.append(absolute.isEmpty() ? "" : separator);
        absolute.append(Path.of(entry).toAbsolutePath());
      }
    }
    return absolute.toString();
  }
}
