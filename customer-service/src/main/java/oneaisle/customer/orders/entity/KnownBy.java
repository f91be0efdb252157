package oneaisle.customer.orders.entity;

/**
 * What an event says the customer is known by; only a loyalty card that was scanned travels this
 * way.
 *
 * @param type as the order service names it; types this service does not know are passed over
 */
public record KnownBy(String type, String value) {}
