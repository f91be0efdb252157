package oneaisle.customer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.shared.testing.DocumentedRoutes;

/** The document of this service says exactly what its routes do. */
class OpenApiTest extends DocumentedRoutes {

  OpenApiTest() {
    super("oneaisle.customer", "customer.yaml");
  }

  @Override
  protected Map<String, Class<?>> schemas(List<Class<?>> classes) {
    return classes.stream()
        .filter(type -> type.isRecord() && type.getPackageName().endsWith(".boundary"))
        .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
  }
}
