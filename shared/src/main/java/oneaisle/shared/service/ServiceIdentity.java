package oneaisle.shared.service;

/**
 * Which service this is. Each service produces one bean of it.
 *
 * @param name the short name, also source of its events and name of its schema: {@code orders}
 * @param topic the topic its events go to: {@code oneaisle.orders.v1}
 */
public record ServiceIdentity(String name, String topic) {}
