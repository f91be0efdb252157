package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Asks one location to send stock to another. Nothing moves yet; the destination expects it. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RequestTransfer {

  @Inject private Transfers transfers;
  @Inject private TransferStep step;
  @Inject private StockLevels levels;
  @Inject private Items items;
  @Inject private LocationMap locations;
  @Inject private Destinations destinations;
  @Inject private TransferLead lead;
  @Inject private Clock clock;

  /**
   * What is to be sent.
   *
   * @param lines quantity by sku: equal skus are already one
   * @param expectedAt when it should arrive; null for as long as transfers take
   */
  public record Wish(
      String source,
      String destination,
      SortedMap<String, Integer> lines,
      String reference,
      Instant expectedAt) {}

  public Transfer request(Wish wish, String by) {
    locations.require(wish.source());
    destinations.require(wish.destination());
    Instant now = clock.instant();
    if (wish.expectedAt() != null) Expectation.require(wish.expectedAt(), now);
    Map<String, ?> known = items.find(wish.lines().keySet());
    for (String sku : wish.lines().keySet())
      if (!known.containsKey(sku)) throw new NotFound("item", sku);
    SortedMap<StockKey, StockLevel> locked =
        levels.lockOrBegin(
            wish.lines().keySet().stream()
                .map(sku -> new StockKey(wish.destination(), sku))
                .toList());
    Transfer transfer =
        new Transfer(
            wish.source(),
            wish.destination(),
            wish.lines(),
            wish.reference(),
            wish.expectedAt(),
            lead.duration(),
            by,
            now);
    transfers.add(transfer);
    locked.values().forEach(level -> level.expect(wish.lines().get(level.key().sku())));
    step.tell(transfer);
    levels.save(locked.values(), new Cause("TransferChanged", "transfer/" + transfer.id()));
    return transfer;
  }
}
