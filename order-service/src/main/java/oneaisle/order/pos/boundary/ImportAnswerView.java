package oneaisle.order.pos.boundary;

import java.util.List;
import oneaisle.order.pos.control.ImportTally;

/**
 * What became of the lines of a feed.
 *
 * @param received applied, unchanged and rejected together
 * @param unchanged known before, to the letter
 * @param rejectedRows the first thousand of the rejected
 */
public record ImportAnswerView(
    long received, long applied, long unchanged, long rejected, List<RejectedRow> rejectedRows) {

  /** Where it stands in the feed, and what is wrong with it. */
  public record RejectedRow(long line, String reason) {}

  static ImportAnswerView from(ImportTally tally) {
    return new ImportAnswerView(
        tally.received(),
        tally.appliedRows(),
        tally.unchangedRows(),
        tally.rejectedCount(),
        tally.rejectedRows().stream()
            .map(row -> new RejectedRow(row.line(), row.reason()))
            .toList());
  }
}
