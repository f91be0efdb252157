package oneaisle.inventory.importing.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import oneaisle.inventory.importing.entity.CsvRow;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.inventory.importing.entity.RowRejected;

/**
 * A CSV file (RFC 4180, UTF-8, with a header row) read row by row; never more of it in memory than
 * a batch.
 */
final class CsvRows implements Closeable {

  /** Large enough that a commit costs little, small enough that nobody waits long for its locks. */
  private static final int BATCH = 2_000;

  /** The longest field; a quote that is never closed would swallow the rest of the file. */
  private static final int LONGEST_FIELD = 64 * 1024;

  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int width;

  /**
   * @throws MissingColumn where the header lacks one; further columns are passed over
   * @throws RepeatedColumn where the header has a name twice
   */
  CsvRows(InputStream in, List<String> needed) {
    records =
        CsvReader.builder()
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(in, StandardCharsets.UTF_8)
            .iterator();
    List<String> header = header();
    width = header.size();
    List<String> repeated =
        IntStream.range(0, width)
            .filter(i -> columns.putIfAbsent(header.get(i), i) != null)
            .mapToObj(header::get)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (!repeated.isEmpty()) throw new RepeatedColumn(repeated);
    List<String> missing = needed.stream().filter(column -> !columns.containsKey(column)).toList();
    if (!missing.isEmpty()) throw new MissingColumn(missing, header);
  }

  private List<String> header() {
    try {
      if (records.hasNext()) return records.next().getFields().stream().map(String::strip).toList();
    } catch (CsvParseException unreadable) {
      // then it has no column that is needed
    }
    return List.of();
  }

  /**
   * Gives all rows that can be read to the consumer, so many at a time, and the others to the
   * report.
   */
  <T> void forEachBatch(Function<CsvRow, T> read, ImportReport report, Consumer<List<T>> batch) {
    List<T> rows = new ArrayList<>(BATCH);
    CsvRow row;
    while ((row = next(report)) != null) {
      try {
        if (row.fields().size() != width) {
          throw new RowRejected(
              "has " + row.fields().size() + " fields where the header has " + width);
        }
        rows.add(read.apply(row));
      } catch (RowRejected e) {
        report.rejected(new RejectedRow(row.line(), e.getMessage()));
      }
      if (rows.size() == BATCH) {
        batch.accept(rows);
        rows = new ArrayList<>(BATCH);
      }
    }
    if (!rows.isEmpty()) batch.accept(rows);
  }

  /** Null at the end, also where the rest of the file cannot be read as CSV. */
  private CsvRow next(ImportReport report) {
    try {
      if (!records.hasNext()) return null;
      CsvRecord next = records.next();
      return new CsvRow(next.getStartingLineNumber(), columns, next.getFields());
    } catch (CsvParseException e) {
      report.rejected(
          new RejectedRow(lineOf(e), "cannot be read as CSV from here on: " + e.getMessage()));
      return null;
    }
  }

  private static long lineOf(CsvParseException e) {
    var digits =
        java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
    return digits.find() ? Long.parseLong(digits.group(1)) : 0;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
