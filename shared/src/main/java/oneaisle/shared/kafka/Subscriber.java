package oneaisle.shared.kafka;

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

  /**
   * Takes one event; event types that do not concern it are passed over. No slow or remote calls
   * here.
   */
  void on(Event event);
}
