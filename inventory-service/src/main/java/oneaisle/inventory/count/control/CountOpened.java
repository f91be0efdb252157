package oneaisle.inventory.count.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.CountLine;
import oneaisle.inventory.count.entity.StockCount;

/**
 * Somebody is to count these articles.
 *
 * @param reference what it is about; null where it is nothing in particular
 */
public record CountOpened(
    UUID countId,
    String location,
    CountCause cause,
    String reference,
    List<String> skus,
    Instant openedAt) {

  static CountOpened from(StockCount count) {
    return new CountOpened(
        count.id(),
        count.location(),
        count.cause(),
        count.reference(),
        count.lines().stream().map(CountLine::sku).toList(),
        count.openedAt());
  }
}
