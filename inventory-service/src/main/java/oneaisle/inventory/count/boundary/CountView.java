package oneaisle.inventory.count.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.CountLine;
import oneaisle.inventory.count.entity.CountState;
import oneaisle.inventory.count.entity.StockCount;

/**
 * A count as staff see it. It is blind: what the books expect, and how far off a line is, shows
 * only after it was posted.
 *
 * @param closedAt when it was posted or cancelled
 */
public record CountView(
    UUID id,
    String location,
    CountCause cause,
    String reference,
    CountState state,
    List<Line> lines,
    String openedBy,
    Instant openedAt,
    String closedBy,
    Instant closedAt,
    long version) {

  /**
   * @param recount it has to be counted once more
   * @param expected what the books had at the moment of counting; null until the count is posted
   * @param difference what the books were changed by; null until the count is posted
   */
  public record Line(
      String sku,
      Integer counted,
      Instant countedAt,
      String countedBy,
      int timesCounted,
      boolean recount,
      Integer expected,
      Integer difference) {

    static Line from(CountLine line, boolean posted) {
      return new Line(
          line.sku(),
          line.counted(),
          line.countedAt(),
          line.countedBy(),
          line.timesCounted(),
          line.needsRecount(),
          posted ? line.expected() : null,
          line.difference());
    }
  }

  static CountView from(StockCount count) {
    boolean posted = count.state() == CountState.POSTED;
    return new CountView(
        count.id(),
        count.location(),
        count.cause(),
        count.reference(),
        count.state(),
        count.lines().stream().map(line -> Line.from(line, posted)).toList(),
        count.openedBy(),
        count.openedAt(),
        count.closedBy(),
        count.closedAt(),
        count.version());
  }
}
