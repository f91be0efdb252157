package oneaisle.shared.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for tests inside the server. */
public final class Deployments {

  private Deployments() {}

  /**
   * The module's WAR as it ships, at the context root, with test classes and the libraries they
   * speak.
   *
   * @param module {@code inventory-service}
   * @param tests a class of each package of test code that runs inside the server
   */
  public static WebArchive packaged(String module, Class<?>... tests) {
    File war = new File("target/" + module + ".war");
    if (!war.isFile())
      throw new IllegalStateException(war.getAbsolutePath() + " is missing: run mvn package first");
    WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, war);
    WebArchive root = ShrinkWrap.create(WebArchive.class, "ROOT.war").merge(archive);
    for (Class<?> test : tests) root.addPackage(test.getPackage());
    return withTestLibraries(root);
  }

  public static WebArchive withTestLibraries(WebArchive archive) {
    return archive.addAsLibraries(
        Stream.of(
                "org.assertj.core.api.Assertions",
                "org.awaitility.Awaitility",
                "org.hamcrest.Matcher",
                "net.bytebuddy.ByteBuddy")
            .map(Deployments::jarOf)
            .toArray(File[]::new));
  }

  private static File jarOf(String className) {
    try {
      return new File(
          Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
