package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.LocationRow;
import oneaisle.inventory.importing.entity.RowRejected;

/** Takes a location feed, a batch per transaction. */
@ApplicationScoped
public class ImportLocations {

  @Inject private ApplyLocationRows apply;

  /**
   * @param mayChange which locations are the sender's
   */
  public ImportReport take(InputStream csv, Predicate<String> mayChange) throws IOException {
    ImportReport report = new ImportReport();
    Repeats repeats = new Repeats();
    try (CsvRows rows = new CsvRows(csv, LocationRow.COLUMNS)) {
      rows.forEachBatch(
          row -> {
            LocationRow location = LocationRow.read(row);
            if (!mayChange.test(location.code()))
              throw new RowRejected(location.code() + " is not a location of yours");
            repeats.refuse(location.code(), location.line());
            return location;
          },
          report,
          batch -> report.add(apply.apply(batch)));
    }
    return report;
  }
}
