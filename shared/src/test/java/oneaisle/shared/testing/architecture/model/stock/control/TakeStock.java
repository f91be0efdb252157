package oneaisle.shared.testing.architecture.model.stock.control;

import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The use case of a neighbour. */
@Transactional
public class TakeStock {

  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  public void take(String sku) {
    taken.merge(sku, 1, Integer::sum);
  }
}
