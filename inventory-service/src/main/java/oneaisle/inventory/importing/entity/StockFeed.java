package oneaisle.inventory.importing.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockLevel.FeedMark;

/**
 * A stock file that was sent. The same file is the same feed, however often it is sent: what it has
 * set once it does not set again, so that sales since then stay counted.
 *
 * @param asOf the moment its figures are of
 */
public record StockFeed(UUID id, Instant asOf, State state, long received, long rejected) {

  /**
   * Whether all rows have been seen. A feed that stopped half way goes on when it is sent again.
   */
  public enum State {
    RUNNING,
    DONE
  }

  /** Nothing of it is left to do. */
  public boolean isComplete() {
    return state == State.DONE && rejected == 0;
  }

  /** Whether the figures of this level are this feed's. */
  public boolean hasSet(StockLevel level) {
    return id.equals(level.feed().id());
  }

  public FeedMark mark() {
    return new FeedMark(id, asOf);
  }
}
