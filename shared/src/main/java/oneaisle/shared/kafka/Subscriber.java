package oneaisle.shared.kafka;

import java.util.Set;

/**
 * A feature that listens to a topic. Implementations are {@code …Consumer} beans
 * ({@code @ApplicationScoped}); the consumer loop finds them all.
 *
 * <p>{@link #on} runs in one transaction together with the note that this event was taken, so a
 * duplicate never reaches it twice; and it must bear events out of order (compare {@link
 * Event#sequence()} or the state).
 */
public interface Subscriber {

  /** Stable name, unique in the service; the consumer group is {@code <service>-<name>}. */
  String name();

  String topic();

  /** The types it takes; all others are passed over without a look into the database. */
  Set<String> types();

  /**
   * Whether events of different subjects that come together may be taken in one transaction, which
   * costs less. Where that fails each gets one of its own, as if it had come alone.
   */
  default boolean takesTogether() {
    return false;
  }

  /** Takes one event of these types. No slow or remote calls here. */
  void on(Event event);
}
