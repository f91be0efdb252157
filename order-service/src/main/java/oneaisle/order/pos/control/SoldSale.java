package oneaisle.order.pos.control;

import java.time.Instant;
import java.util.List;
import oneaisle.order.pos.entity.SaleKey;

/**
 * A sale, or a piece of one, as the register sent it. The lines of one sale may have times a little
 * apart; the sale's is the first one's.
 *
 * @param sequence the register's own number of it; null where the register does not count
 * @param loyaltyId the card that was shown; null for a guest
 */
public record SoldSale(
    SaleKey key,
    String register,
    Long sequence,
    Instant soldAt,
    String loyaltyId,
    List<SoldLine> lines) {

  /** Whether another piece with the same key can be of this sale. */
  boolean goesWith(SoldSale piece) {
    return register.equals(piece.register) && SaleRules.isOneTime(soldAt, piece.soldAt);
  }
}
