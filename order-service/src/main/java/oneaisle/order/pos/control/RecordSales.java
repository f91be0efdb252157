package oneaisle.order.pos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.order.catalogue.control.Catalogue;
import oneaisle.order.catalogue.entity.Item;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Journal.Told;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderDraft;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.orderbook.entity.OrderNumber;
import oneaisle.order.pos.entity.Register;
import oneaisle.order.pos.entity.RegisterKey;
import oneaisle.order.pos.entity.Sale;
import oneaisle.order.pos.entity.SaleKey;
import oneaisle.order.pos.entity.SaleRecorded;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Takes what registers sold. These are facts: nothing here asks whether the item is known or in
 * stock. Each sale becomes a completed order, once; what comes again changes nothing, what comes
 * later of the same sale is added to it.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordSales {

  @Inject private Sales sales;
  @Inject private Orders orders;
  @Inject private Catalogue catalogue;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** What one transaction writes, gathered so that it is written in few batches. */
  private static final class Batch {
    final Map<SaleKey, Sale> known = new HashMap<>();
    final Map<UUID, Order> orders = new HashMap<>();
    final List<Sale> newSales = new ArrayList<>();
    final List<Order> newOrders = new ArrayList<>();
    final List<HistoryEntry> history = new ArrayList<>();
    final List<Told> events = new ArrayList<>();
    final ImportTally tally = new ImportTally();
  }

  /** Records a batch of sales, each at most once in it, and says what became of their lines. */
  public ImportTally record(List<SoldSale> batch, String by) {
    Batch work = new Batch();
    lockKnown(batch, work);
    Map<String, Item> items = catalogue.items(skus(batch));
    Instant now = clock.instant();
    for (SoldSale sold : batch) {
      Sale known = work.known.get(sold.key());
      if (known == null) recordNew(sold, items, by, now, work);
      else extend(sold, known, items, by, now, work);
    }
    orders.addAll(work.newOrders);
    work.newSales.forEach(sales::add);
    journal.write(work.history);
    journal.tellAll(work.events);
    count(batch);
    return work.tally;
  }

  private void lockKnown(List<SoldSale> batch, Batch work) {
    for (Sale sale : sales.findAll(batch.stream().map(SoldSale::key).toList()))
      work.known.put(sale.key(), sale);
    List<UUID> orderIds = work.known.values().stream().map(Sale::orderId).toList();
    for (Order order : orders.lockAll(orderIds)) work.orders.put(order.id(), order);
  }

  private static Set<String> skus(List<SoldSale> batch) {
    return batch.stream()
        .flatMap(sale -> sale.lines().stream())
        .map(SoldLine::sku)
        .collect(Collectors.toSet());
  }

  private void recordNew(
      SoldSale sold, Map<String, Item> items, String by, Instant now, Batch work) {
    List<OrderLine> lines = fresh(sold, List.of(), items, work);
    if (lines.isEmpty()) return;
    Order order =
        Order.sold(
            new OrderDraft(
                Ids.next(),
                OrderNumber.draw(),
                Channel.POS,
                sold.key().location(),
                null,
                sold.loyaltyId(),
                null,
                sold.soldAt(),
                lines));
    Sale sale = new Sale(sold.key(), order.id(), sold.register());
    String what = "sale " + sold.key().saleId() + " at register " + sold.register();
    work.newOrders.add(order);
    work.newSales.add(sale);
    work.history.add(order.decided(Decision.SOLD, by, what, now));
    work.events.add(journal.told(order, SaleRecorded.of(order, sale, lines, now)));
  }

  private void extend(
      SoldSale sold, Sale sale, Map<String, Item> items, String by, Instant now, Batch work) {
    Order order = work.orders.get(sale.orderId());
    if (!sale.register().equals(sold.register())) {
      reject(sold, "this sale was recorded at register " + sale.register(), work.tally);
      return;
    }
    if (!SaleRules.isOneTime(order.placedAt(), sold.soldAt())) {
      reject(sold, "this sale was recorded as sold at " + order.placedAt(), work.tally);
      return;
    }
    List<OrderLine> lines = fresh(sold, order.lines(), items, work);
    if (lines.isEmpty()) return;
    order.extend(lines);
    work.history.add(order.decided(Decision.SALE_EXTENDED, by, lines.size() + " more lines", now));
    work.events.add(journal.told(order, SaleRecorded.of(order, sale, lines, now)));
  }

  /** Registers that number their receipts alike must not write into each other's sales. */
  private static void reject(SoldSale sold, String why, ImportTally tally) {
    for (SoldLine line : sold.lines()) tally.reject(line.row(), why);
  }

  private static List<OrderLine> fresh(
      SoldSale sold, List<OrderLine> recorded, Map<String, Item> items, Batch work) {
    SaleLines lines = new SaleLines(recorded);
    for (SoldLine line : sold.lines()) {
      Item item = items.get(line.sku());
      lines.sort(line, item == null ? line.sku() : item.name(), work.tally);
    }
    return lines.fresh();
  }

  /**
   * Registers that number their sales: locked in the order of their keys. What came together is
   * taken in the order of its numbers, so that a register is not known from the middle of its first
   * batch.
   */
  private void count(List<SoldSale> batch) {
    Map<RegisterKey, List<SoldSale>> numbered = new TreeMap<>();
    for (SoldSale sold : batch) {
      if (sold.sequence() == null) continue;
      RegisterKey key = new RegisterKey(sold.key().location(), sold.register());
      numbered.computeIfAbsent(key, register -> new ArrayList<>()).add(sold);
    }
    numbered.forEach(
        (key, sold) -> {
          sold.sort(Comparator.comparing(SoldSale::sequence));
          Register register = sales.lockRegister(key);
          for (SoldSale sale : sold) {
            if (register == null) {
              register = new Register(key, sale.sequence(), sale.soldAt());
              sales.add(register);
            } else {
              register.saw(sale.sequence(), sale.soldAt());
            }
          }
        });
  }
}
