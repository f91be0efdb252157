package oneaisle.order.pos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import oneaisle.order.catalogue.control.FindStore;
import oneaisle.order.pos.entity.SaleKey;
import oneaisle.shared.persistence.SqlErrors;

/**
 * Takes a feed of sales in transactions of many sales each. A feed that breaks off has done a part;
 * sending it again does the rest, because what is recorded is recognised.
 */
@ApplicationScoped
public class ImportSales {

  private static final int SALES_AT_ONCE = 100;
  private static final int LINES_AT_ONCE = 4_000;

  @Inject private RecordSales recordSales;
  @Inject private FindStore findStore;
  @Inject private Clock clock;

  /**
   * Reads CSV, packed by gzip or not.
   *
   * @param onlyLocation rows of another location are rejected; null where those of all stores are
   *     welcome
   */
  public ImportTally read(InputStream feed, String onlyLocation, String by) {
    ImportTally tally = new ImportTally();
    Pending pending = new Pending(tally, by);
    Map<String, Boolean> asked = new HashMap<>();
    Predicate<String> isStore =
        onlyLocation == null
            ? code -> asked.computeIfAbsent(code, findStore::canHaveSold)
            : code -> true;
    new SalesFeed(clock.instant(), isStore, tally, pending::add).read(feed, onlyLocation);
    pending.flush();
    return tally;
  }

  /** Takes sales that were read already. */
  public ImportTally take(List<SoldSale> sales, String by) {
    ImportTally tally = new ImportTally();
    Pending pending = new Pending(tally, by);
    sales.forEach(pending::add);
    pending.flush();
    return tally;
  }

  /** The sales of the next transaction; pieces of one sale are put together. */
  private final class Pending {
    private final ImportTally tally;
    private final String by;
    private final Map<SaleKey, SoldSale> sales = new LinkedHashMap<>();
    private int lines;

    Pending(ImportTally tally, String by) {
      this.tally = tally;
      this.by = by;
    }

    void add(SoldSale sale) {
      SoldSale before = sales.get(sale.key());
      if (before != null && !before.goesWith(sale)) flush(); // to be rejected
      sales.merge(sale.key(), sale, Pending::joined);
      lines += sale.lines().size();
      if (sales.size() >= SALES_AT_ONCE || lines >= LINES_AT_ONCE) flush();
    }

    void flush() {
      if (sales.isEmpty()) return;
      tally.add(record(List.copyOf(sales.values())));
      sales.clear();
      lines = 0;
    }

    private ImportTally record(List<SoldSale> batch) {
      try {
        return recordSales.record(batch, by);
      } catch (RuntimeException e) {
        if (!SqlErrors.isDuplicateKey(e)) throw e;
        return recordSales.record(batch, by); // another feed was faster: its sales are found now
      }
    }

    private static SoldSale joined(SoldSale first, SoldSale more) {
      List<SoldLine> lines = new ArrayList<>(first.lines());
      lines.addAll(more.lines());
      return new SoldSale(
          first.key(),
          first.register(),
          first.sequence(),
          first.soldAt(),
          first.loyaltyId(),
          lines);
    }
  }
}
