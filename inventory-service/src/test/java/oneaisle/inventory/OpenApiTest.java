package oneaisle.inventory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.inventory.availability.boundary.SearchView;
import oneaisle.inventory.availability.entity.CartCoverage;
import oneaisle.inventory.reservation.boundary.ReservationView;
import oneaisle.inventory.reservation.entity.ReservationDraft.ShortLine;
import oneaisle.shared.deadletter.DeadLetter;
import oneaisle.shared.deadletter.DiscardReason;
import oneaisle.shared.testing.DocumentedRoutes;

/** The document of this service says exactly what its routes do. */
class OpenApiTest extends DocumentedRoutes {

  OpenApiTest() {
    super("oneaisle.inventory", "inventory.yaml");
  }

  @Override
  protected Map<String, Class<?>> schemas(List<Class<?>> classes) {
    Map<String, Class<?>> records =
        classes.stream()
            .filter(
                type -> type.isRecord() && type.getSimpleName().matches(".*(Request|View|Body)"))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    records.put("Store", SearchView.Store.class);
    records.put("MissingLine", CartCoverage.Missing.class);
    records.put("ReservationLine", ReservationView.Line.class);
    records.put("ShortLine", ShortLine.class);
    records.put("DeadLetter", DeadLetter.class);
    records.put("DiscardReason", DiscardReason.class);
    return records;
  }
}
