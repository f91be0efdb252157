package oneaisle.inventory.availability.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneaisle.inventory.availability.entity.Arrival;
import oneaisle.inventory.availability.entity.Arrivals;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.transfer.control.OpenTransfers;
import oneaisle.inventory.transfer.control.OpenTransfers.Bringing;

/** What is on its way, asked of the database. */
@ApplicationScoped
class ExpectedArrivals {

  @Inject private OpenTransfers transfers;
  @Inject private LiveLevels live;

  /** By sku; an article of which nothing is on its way is not in the answer. */
  Map<String, Arrivals> of(Collection<String> skus) {
    Map<String, Arrivals> arrivals = new HashMap<>();
    transfers.bringing(skus).stream()
        .collect(groupingBy(bringing -> bringing.key().sku()))
        .forEach((sku, bringing) -> arrivals.put(sku, arrivals(bringing)));
    return arrivals;
  }

  Arrivals at(StockKey key) {
    return arrivals(transfers.bringing(key));
  }

  private Arrivals arrivals(List<Bringing> bringing) {
    return Arrivals.of(bringing.stream().map(this::arrival).toList());
  }

  private Arrival arrival(Bringing bringing) {
    int location = live.locations().of(bringing.key().location());
    return new Arrival(null, location, bringing.units(), bringing.expectedAt());
  }
}
