package oneaisle.order;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.shared.testing.DocumentedRoutes;

/** The document of this service says exactly what its routes do. */
class OpenApiTest extends DocumentedRoutes {

  OpenApiTest() {
    super("oneaisle.order", "order.yaml");
  }

  @Override
  protected Map<String, Class<?>> schemas(List<Class<?>> classes) {
    return classes.stream()
        .filter(type -> type.isRecord() && type.getPackageName().endsWith(".boundary"))
        .filter(type -> schemaName(type).matches("[A-Za-z]+(View|Request)(\\.[A-Za-z]+)?"))
        .collect(Collectors.toMap(OpenApiTest::schemaName, Function.identity()));
  }

  /** {@code OrderView.Line} for a record within another. */
  private static String schemaName(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }
}
