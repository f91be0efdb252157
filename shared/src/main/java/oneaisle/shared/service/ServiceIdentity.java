package oneaisle.shared.service;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which service this is. Each service produces one bean of it.
 *
 * @param name the short name, also source of its events and name of its schema: {@code orders}
 * @param topic the topic its events go to: {@code oneaisle.orders.v1}
 * @param internal by event type, the topic of what the service's instances tell only each other
 */
public record ServiceIdentity(String name, String topic, Map<String, String> internal) {

  public ServiceIdentity(String name, String topic) {
    this(name, topic, Map.of());
  }

  public String topicOf(String eventType) {
    return internal.getOrDefault(eventType, topic);
  }

  /** All topics this service writes to. */
  public Set<String> topics() {
    Set<String> all = new TreeSet<>(internal.values());
    all.add(topic);
    return all;
  }
}
