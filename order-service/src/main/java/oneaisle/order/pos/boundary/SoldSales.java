package oneaisle.order.pos.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneaisle.order.pos.boundary.SalesRequest.LineBody;
import oneaisle.order.pos.boundary.SalesRequest.SaleBody;
import oneaisle.order.pos.control.SaleRules;
import oneaisle.order.pos.control.SoldLine;
import oneaisle.order.pos.control.SoldSale;
import oneaisle.order.pos.entity.SaleKey;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.Violation;

/**
 * Reads sales out of a JSON batch. A batch is one request: what is malformed in it refuses all of
 * it.
 */
final class SoldSales {

  private static final int LINES = 1_000;

  private SoldSales() {}

  static List<SoldSale> read(String location, SalesRequest request, Instant now) {
    int lines = request.sales().stream().mapToInt(sale -> sale.lines().size()).sum();
    if (lines > LINES)
      throw new InvalidInput("/sales", "may have at most " + LINES + " lines in total");
    List<Violation> violations = new ArrayList<>();
    List<SoldSale> sales = new ArrayList<>();
    long row = 1;
    for (int i = 0; i < request.sales().size(); i++) {
      SaleBody sale = request.sales().get(i);
      String at = "/sales/" + i;
      check(at + "/soldAt", () -> SaleRules.requireTime(sale.soldAt(), now), violations);
      List<SoldLine> sold = new ArrayList<>();
      for (int j = 0; j < sale.lines().size(); j++) {
        LineBody line = sale.lines().get(j);
        String lineAt = at + "/lines/" + j;
        check(lineAt + "/quantity", () -> SaleRules.requireQuantity(line.quantity()), violations);
        check(lineAt + "/unitPrice", () -> SaleRules.requirePrice(line.unitPrice()), violations);
        sold.add(new SoldLine(row++, line.line(), line.sku(), line.quantity(), line.unitPrice()));
      }
      sales.add(
          new SoldSale(
              new SaleKey(location, sale.saleId()),
              sale.register(),
              sale.sequence(),
              SaleRules.stored(sale.soldAt()),
              sale.loyaltyId(),
              sold));
    }
    if (!violations.isEmpty()) throw new InvalidInput(violations);
    return sales;
  }

  private static void check(String pointer, Runnable rule, List<Violation> violations) {
    try {
      rule.run();
    } catch (IllegalArgumentException e) {
      violations.add(new Violation(pointer, e.getMessage()));
    }
  }
}
