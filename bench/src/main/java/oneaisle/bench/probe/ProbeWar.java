package oneaisle.bench.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the probe's classes into an application the server can deploy. */
public final class ProbeWar {

  /** By name: what they are made of is known to the server alone. */
  private static final List<String> CLASSES = List.of("Probe", "PingResource", "Pong");

  private ProbeWar() {}

  public static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream war = new ZipOutputStream(out)) {
      String folder = ProbeWar.class.getPackageName().replace('.', '/') + "/";
      for (String type : CLASSES) {
        String name = folder + type + ".class";
        war.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
        try (InputStream compiled = ProbeWar.class.getResourceAsStream("/" + name)) {
          compiled.transferTo(war);
        }
        war.closeEntry();
      }
    }
    return file;
  }
}
