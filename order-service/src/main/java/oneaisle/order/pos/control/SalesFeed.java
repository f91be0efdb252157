package oneaisle.order.pos.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import oneaisle.order.pos.entity.SaleKey;
import oneaisle.shared.problem.InvalidInput;

/**
 * Reads the {@code sales} feed as a stream: only the sale at hand is in memory. Rows of one sale
 * follow each other; where they do not, the sale comes out in pieces, which recording puts together
 * again.
 */
final class SalesFeed {

  private static final int LONGEST_ROW = 64 * 1024;

  /** A larger sale comes out in pieces too, so that no feed can fill the memory. */
  private static final int LINES_OF_A_PIECE = 2_000;

  private final Instant now;
  private final Predicate<String> isStore;
  private final ImportTally tally;
  private final Consumer<SoldSale> sales;

  private SaleRow head;
  private List<SoldLine> lines = new ArrayList<>();

  /**
   * @param isStore whether something can have been sold at a location
   * @param tally told of rows that cannot be read
   * @param sales given each sale or piece of one
   */
  SalesFeed(Instant now, Predicate<String> isStore, ImportTally tally, Consumer<SoldSale> sales) {
    this.now = now;
    this.isStore = isStore;
    this.tally = tally;
    this.sales = sales;
  }

  /**
   * @param onlyLocation rows of another location are rejected; null where all are welcome
   * @throws InvalidInput where this is no such feed at all
   */
  void read(InputStream feed, String onlyLocation) {
    long row = 0;
    try (CloseableIterator<CsvRecord> records = csv(feed).iterator()) {
      List<String> header = header(records);
      Map<String, Integer> columns = columns(header);
      while (records.hasNext()) {
        CsvRecord csv = records.next();
        row = csv.getStartingLineNumber();
        take(csv, row, columns, header.size(), onlyLocation);
      }
    } catch (CsvParseException e) {
      tally.reject(
          row + 1, "is not CSV from here on, nothing after it was read: " + e.getMessage());
    } catch (IOException e) {
      throw unreadable(e, new UncheckedIOException(e));
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause(), e);
    }
    flush();
  }

  private static List<String> header(CloseableIterator<CsvRecord> records) {
    try {
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of(); // then it has no column that is needed
    }
  }

  private static RuntimeException unreadable(IOException why, UncheckedIOException otherwise) {
    return why instanceof ZipException || why instanceof EOFException
        ? new InvalidInput("", "is not complete gzip data: " + why.getMessage())
        : otherwise;
  }

  private void take(
      CsvRecord csv, long row, Map<String, Integer> columns, int width, String onlyLocation) {
    try {
      if (csv.getFieldCount() != width) {
        throw new IllegalArgumentException("has " + csv.getFieldCount() + " columns, not " + width);
      }
      SaleRow read = SaleRow.read(row, column -> csv.getField(columns.get(column)).strip(), now);
      if (onlyLocation != null && !onlyLocation.equals(read.key().location())) {
        throw new IllegalArgumentException("location is not " + onlyLocation);
      }
      if (!isStore.test(read.key().location())) {
        throw new IllegalArgumentException("there is no location " + read.key().location());
      }
      add(read);
    } catch (IllegalArgumentException e) {
      tally.reject(row, e.getMessage());
    }
  }

  private void add(SaleRow row) {
    if (head != null && (!isOf(head, row) || lines.size() == LINES_OF_A_PIECE)) flush();
    if (head == null) head = row;
    lines.add(row.line());
  }

  private static boolean isOf(SaleRow head, SaleRow row) {
    return head.key().equals(row.key())
        && head.register().equals(row.register())
        && SaleRules.isOneTime(head.soldAt(), row.soldAt());
  }

  private void flush() {
    if (head == null) return;
    SaleKey key = head.key();
    sales.accept(new SoldSale(key, head.register(), null, head.soldAt(), head.loyaltyId(), lines));
    head = null;
    lines = new ArrayList<>();
  }

  private static CsvReader<CsvRecord> csv(InputStream feed) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .maxBufferSize(LONGEST_ROW)
        .extraFieldStrategy(
            FieldMismatchStrategy.IGNORE) // a row of the wrong width is rejected by itself
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(unpacked(feed), StandardCharsets.UTF_8);
  }

  /** Told by the first bytes, so that it does not matter which header said that it is packed. */
  private static InputStream unpacked(InputStream feed) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(feed, LONGEST_ROW);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, LONGEST_ROW) : buffered;
  }

  private static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (columns.put(name, i) != null && !name.isEmpty())
        throw new InvalidInput("", "the header row names the column " + name + " more than once");
    }
    List<String> missing =
        SaleRow.COLUMNS.stream().filter(column -> !columns.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput("", "the header row lacks the columns " + String.join(", ", missing));
    }
    return columns;
  }
}
