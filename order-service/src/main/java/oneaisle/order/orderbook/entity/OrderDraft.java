package oneaisle.order.orderbook.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What makes an order, whichever channel it comes from.
 *
 * @param location where it is picked up or was sold
 * @param customerId null while nobody knows who it is
 * @param loyaltyId the card shown at the till; null without one
 * @param contact how to reach a guest; null where there is none
 * @param placedAt when it was placed or sold
 */
public record OrderDraft(
    UUID id,
    String number,
    Channel channel,
    String location,
    UUID customerId,
    String loyaltyId,
    Contact contact,
    Instant placedAt,
    List<OrderLine> lines) {}
