package oneaisle.order.ordering.boundary;

import java.time.Instant;
import java.util.List;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.HistoryEntry;

/** Every decision about an order, the first one first. */
public record HistoryView(List<Entry> items) {

  /**
   * One decision.
   *
   * @param by the subject who decided, or the service itself
   * @param why may be null where the decision says it all
   */
  public record Entry(int step, Decision decision, String by, String why, Instant decidedAt) {
    static Entry from(HistoryEntry entry) {
      return new Entry(
          entry.step(), entry.decision(), entry.actor(), entry.reason(), entry.decidedAt());
    }
  }

  static HistoryView from(List<HistoryEntry> entries) {
    return new HistoryView(entries.stream().map(Entry::from).toList());
  }
}
