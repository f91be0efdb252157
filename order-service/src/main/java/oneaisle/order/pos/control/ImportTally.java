package oneaisle.order.pos.control;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of a feed. */
public class ImportTally {

  /** So many rejected rows are named; the count goes on. */
  private static final int NAMED = 1_000;

  private long applied;
  private long unchanged;
  private long rejected;
  private final List<RejectedRow> rejectedRows = new ArrayList<>();

  /** A row that was not taken, and why. */
  public record RejectedRow(long line, String reason) {}

  void applied() {
    applied++;
  }

  void unchanged() {
    unchanged++;
  }

  void reject(long line, String reason) {
    rejected++;
    if (rejectedRows.size() < NAMED) rejectedRows.add(new RejectedRow(line, reason));
  }

  void add(ImportTally other) {
    applied += other.applied;
    unchanged += other.unchanged;
    rejected += other.rejected;
    int room = NAMED - rejectedRows.size();
    rejectedRows.addAll(other.rejectedRows.subList(0, Math.min(room, other.rejectedRows.size())));
  }

  public long received() {
    return applied + unchanged + rejected;
  }

  public long appliedRows() {
    return applied;
  }

  public long unchangedRows() {
    return unchanged;
  }

  public long rejectedCount() {
    return rejected;
  }

  public List<RejectedRow> rejectedRows() {
    return List.copyOf(rejectedRows);
  }
}
