package oneaisle.inventory.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests from outside wait for events, and those inside leave many unpublished: so these come after
 * them, on their one server.
 */
public final class InsideLast implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparing(test -> test.isAnnotated(ExtendWith.class)));
  }
}
