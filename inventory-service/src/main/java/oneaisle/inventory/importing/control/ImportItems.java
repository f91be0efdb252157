package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ItemRow;

/** Takes an item feed, a batch per transaction. */
@ApplicationScoped
public class ImportItems {

  @Inject private ApplyItemRows apply;

  public ImportReport take(InputStream csv) throws IOException {
    ImportReport report = new ImportReport();
    Repeats repeats = new Repeats();
    try (CsvRows rows = new CsvRows(csv, ItemRow.COLUMNS)) {
      rows.forEachBatch(
          row -> {
            ItemRow item = ItemRow.read(row);
            repeats.refuse(item.sku(), item.line());
            return item;
          },
          report,
          batch -> report.add(apply.apply(batch)));
    }
    return report;
  }
}
