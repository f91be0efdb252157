package oneaisle.order.pos.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneaisle.order.orderbook.entity.OrderLine;

/**
 * Sorts the lines of a sale that came into new ones, repeated ones and impossible ones. A line is a
 * fact once it is recorded: the same number with other content is rejected, because facts are
 * corrected by a return and not by sending them again.
 */
final class SaleLines {

  /** Far within what a column of totals holds. */
  private static final BigDecimal LARGEST_TOTAL = new BigDecimal("100000000000000");

  private final Map<Integer, OrderLine> known = new HashMap<>();
  private final List<OrderLine> fresh = new ArrayList<>();
  private String currency;
  private BigDecimal total = BigDecimal.ZERO;

  /**
   * @param recorded the lines this sale has already; empty for a new one
   */
  SaleLines(List<OrderLine> recorded) {
    recorded.forEach(this::keep);
  }

  void sort(SoldLine sold, String name, ImportTally tally) {
    OrderLine line =
        new OrderLine(sold.line(), sold.sku(), name, sold.quantity(), sold.unitPrice());
    OrderLine before = known.get(line.line());
    if (before != null) {
      if (before.saysTheSameAs(line)) tally.unchanged();
      else
        tally.reject(
            sold.row(), "line " + line.line() + " of this sale was recorded with other content");
    } else if (currency != null && !currency.equals(line.unitPrice().currency())) {
      tally.reject(sold.row(), "a sale has one currency, this one is in " + currency);
    } else if (total.add(line.amount().decimal()).abs().compareTo(LARGEST_TOTAL) > 0) {
      tally.reject(sold.row(), "the total of this sale is beyond all measure");
    } else {
      keep(line);
      fresh.add(line);
      tally.applied();
    }
  }

  /** What was not recorded before. */
  List<OrderLine> fresh() {
    return fresh;
  }

  private void keep(OrderLine line) {
    known.put(line.line(), line);
    currency = line.unitPrice().currency();
    total = total.add(line.amount().decimal());
  }
}
