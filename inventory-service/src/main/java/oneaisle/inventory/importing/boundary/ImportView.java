package oneaisle.inventory.importing.boundary;

import java.util.List;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;

/**
 * What became of a feed.
 *
 * @param received rows, the header not counted
 * @param rejectedRows the first hundred of them
 */
public record ImportView(
    long received, long applied, long unchanged, long rejected, List<RejectedRow> rejectedRows) {

  static ImportView from(ImportReport report) {
    return new ImportView(
        report.received(),
        report.applied(),
        report.unchanged(),
        report.rejected(),
        report.rejectedRows());
  }
}
