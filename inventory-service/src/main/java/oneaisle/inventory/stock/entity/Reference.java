package oneaisle.inventory.stock.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The line of a document that a movement comes from. A line moves a stock level once: the same
 * document again changes nothing.
 *
 * @param document kind and number: {@code sale/536365}
 */
public record Reference(String document, int line) {

  public static Reference sale(String saleId, int line) {
    return new Reference("sale/" + saleId, line);
  }

  /**
   * @param step which hand-over of the fulfilment it is, because an order may be handed over in
   *     parts
   */
  public static Reference fulfilment(String fulfilmentId, long step) {
    return new Reference("fulfilment/" + fulfilmentId, Math.toIntExact(step));
  }

  /**
   * @param step which step of the order it is, because several articles may be missing
   */
  public static Reference shortPick(UUID fulfilment, long step) {
    return new Reference("pick/" + fulfilment, Math.toIntExact(step));
  }

  /**
   * @param step which change of the reservation it is, because it may be fulfilled in parts
   */
  public static Reference reservation(UUID reservation, long step) {
    return new Reference("reservation/" + reservation, Math.toIntExact(step));
  }

  public static Reference adjustment(UUID adjustment, int line) {
    return new Reference("adjustment/" + adjustment, line);
  }

  /**
   * @param step which step of the transfer it is, because it may arrive in parts
   */
  public static Reference transfer(UUID transfer, long step) {
    return new Reference("transfer/" + transfer, Math.toIntExact(step));
  }

  public static Reference count(UUID count, int line) {
    return new Reference("count/" + count, line);
  }

  /** Of the movement that takes another one back, because a count had seen it already. */
  public Reference seenByCount() {
    return new Reference("counted/" + document, line);
  }

  public static Reference feed(UUID feed, int line) {
    return new Reference("feed/" + feed, line);
  }

  /**
   * What a delta feed says of a level: once per moment and reason, in whichever file it is sent.
   */
  public static Reference delta(Instant asOf, MovementReason reason) {
    return new Reference("delta/" + asOf + "/" + reason, 1);
  }
}
