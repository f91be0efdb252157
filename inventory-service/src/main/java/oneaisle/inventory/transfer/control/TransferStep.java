package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;

/**
 * What every step of a transfer has in common: levels of both ends locked first, and afterwards the
 * destination's {@code incoming} moved by as much as the open quantity has.
 */
@ApplicationScoped
class TransferStep {

  @Inject private Transfers transfers;
  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Outbox outbox;
  @Inject private Event<TransferWritten> written;

  /** A transfer with the stock levels at both ends, all locked. */
  record Locked(
      Transfer transfer,
      SortedMap<StockKey, StockLevel> levels,
      SortedMap<String, Integer> openBefore) {

    StockLevel atSource(String sku) {
      return levels.get(new StockKey(transfer.source(), sku));
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Locked lock(UUID id) {
    SortedMap<StockKey, StockLevel> locked = levels.lockOrBegin(transfers.keys(id));
    Transfer transfer = transfers.lock(id);
    return new Locked(transfer, locked, transfer.open());
  }

  /** How many units of each sku a step moves, where, and by how much per unit. */
  record Move(
      String location,
      MovementReason reason,
      SortedMap<String, Integer> units,
      int onHand,
      int unavailable) {

    /** Somebody may have declared the units sound in between; below nothing there is nothing. */
    int unavailableOf(StockLevel level, int units) {
      return Math.max(units * unavailable, -level.quantities().unavailable());
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void finish(Locked locked, Move move, String actor, Instant at) {
    Transfer transfer = locked.transfer();
    Reference reference = Reference.transfer(transfer.id(), transfer.sequence());
    List<StockMovement> moved = new ArrayList<>();
    move.units()
        .forEach(
            (sku, units) -> {
              StockLevel level = locked.levels().get(new StockKey(move.location(), sku));
              int unavailable = move.unavailableOf(level, units);
              if (move.onHand() == 0 && unavailable == 0) return;
              moved.add(
                  new StockMovement(
                      Ids.next(),
                      level.key(),
                      move.reason(),
                      units * move.onHand(),
                      unavailable,
                      reference,
                      actor,
                      at));
            });
    moved.forEach(movement -> locked.levels().get(movement.key()).apply(movement));
    locked.levels().values().stream()
        .filter(level -> level.key().location().equals(transfer.destination()))
        .forEach(level -> level.expect(change(locked, level.key().sku())));
    movements.append(moved);
    tell(transfer);
    levels.save(locked.levels().values(), new Cause("TransferChanged", reference.document()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Transfer transfer) {
    transfers.flush();
    outbox.add(transfer.id().toString(), transfer.sequence(), TransferChanged.from(transfer));
    written.fire(new TransferWritten(OpenTransfer.of(transfer)));
  }

  private static int change(Locked locked, String sku) {
    int before = locked.openBefore().getOrDefault(sku, 0);
    return locked.transfer().open().getOrDefault(sku, 0) - before;
  }
}
