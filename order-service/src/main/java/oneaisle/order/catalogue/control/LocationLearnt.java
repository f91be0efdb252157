package oneaisle.order.catalogue.control;

import oneaisle.order.catalogue.entity.Closure;

/**
 * Told inside the transaction: inventory says something new of a location.
 *
 * @param sequence of its event
 * @param closure null where it is not closed
 */
public record LocationLearnt(String code, long sequence, Closure closure) {}
