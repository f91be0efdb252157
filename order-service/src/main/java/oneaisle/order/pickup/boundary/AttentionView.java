package oneaisle.order.pickup.boundary;

import java.time.Instant;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;

/**
 * What somebody has to look at.
 *
 * @param sku which article; null where it is about all of them
 * @param endsAt when it is over by itself; null where nobody knows
 */
public record AttentionView(
    AttentionReason reason, String sku, Instant since, Instant endsAt, String detail) {

  static AttentionView from(Attention attention) {
    return new AttentionView(
        attention.reason(),
        attention.sku(),
        attention.since(),
        attention.endsAt(),
        attention.detail());
  }
}
