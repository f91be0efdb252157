package oneaisle.inventory.importing.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a feed. Every row counts once; of the rejected ones the first are
 * listed.
 */
public final class ImportReport {

  private static final int LISTED = 100;

  private long applied;
  private long unchanged;
  private long rejected;
  private final List<RejectedRow> rejectedRows = new ArrayList<>();

  public void applied(long rows) {
    applied += rows;
  }

  public void unchanged(long rows) {
    unchanged += rows;
  }

  public void rejected(RejectedRow row) {
    rejected++;
    if (rejectedRows.size() < LISTED) rejectedRows.add(row);
  }

  public void add(BatchOutcome outcome) {
    applied(outcome.applied());
    unchanged(outcome.unchanged());
    outcome.rejected().forEach(this::rejected);
  }

  public long received() {
    return applied + unchanged + rejected;
  }

  public long applied() {
    return applied;
  }

  public long unchanged() {
    return unchanged;
  }

  public long rejected() {
    return rejected;
  }

  public List<RejectedRow> rejectedRows() {
    return rejectedRows.stream().sorted(Comparator.comparingLong(RejectedRow::line)).toList();
  }

  /**
   * @param line of the file, the header being line 1
   */
  public record RejectedRow(long line, String reason) {}

  /** What became of some of them. */
  public record BatchOutcome(long applied, long unchanged, List<RejectedRow> rejected) {}
}
