package oneaisle.customer.support.control;

import oneaisle.customer.profile.entity.IdentifierValue;

/**
 * Who a message says it is from.
 *
 * @param proven the channel vouches that the sender holds this address now, so it leads to the
 *     customer who holds it
 * @param verified the channel has verified it for good, so a customer who is made for it holds it
 *     verified
 */
public record SenderClaim(IdentifierValue address, boolean proven, boolean verified) {}
