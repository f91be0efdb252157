package oneaisle.shared.testing.probe;

import java.io.File;
import java.util.Objects;
import oneaisle.shared.testing.Deployments;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The probe as an archive: the shared jar with its libraries, like in every service. */
public final class ProbeDeployment {

  private ProbeDeployment() {}

  public static WebArchive create() {
    File[] libraries =
        Objects.requireNonNull(new File("target/runtime-lib").listFiles(), "target/runtime-lib");
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "ROOT.war")
            .addPackage(ProbeApplication.class.getPackage())
            .addAsResource("probe-persistence.xml", "META-INF/persistence.xml")
            .addAsResource("probe-schema.sql", "db/migration/V1__probe.sql")
            .addAsWebInfResource(
                new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml")
            .addAsLibraries(libraries)
            .addAsLibrary(new File("target/shared-1.0-SNAPSHOT.jar"));
    return Deployments.withTestLibraries(war);
  }
}
