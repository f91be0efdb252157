package oneaisle.shared.testing.probe;

import java.io.File;
import java.util.Objects;
import oneaisle.shared.testing.Deployments;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The probe as an archive: the shared jar with its libraries, like in every service. */
public final class ProbeDeployment {

  private static WebArchive archive;

  private ProbeDeployment() {}

  /** One archive for all tests, and so one server. */
  public static synchronized WebArchive get() {
    if (archive == null) archive = build();
    return archive;
  }

  private static WebArchive build() {
    File[] libraries =
        Objects.requireNonNull(new File("target/runtime-lib").listFiles(), "target/runtime-lib");
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "ROOT.war")
            .addPackage(ProbeApplication.class.getPackage())
            .addClass("oneaisle.shared.testing.MechanismsIT") // the tests that run inside
            .addAsResource("probe-persistence.xml", "META-INF/persistence.xml")
            .addAsResource("probe-schema.sql", "db/migration/V1__probe.sql")
            .addAsWebInfResource(
                new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml")
            .addAsLibraries(libraries)
            .addAsLibrary(new File("target/shared-1.0-SNAPSHOT.jar"));
    return Deployments.withTestLibraries(war);
  }
}
