package oneaisle.shared.kafka;

/** What came is not an event of ours; trying again will not make it one. */
public class MalformedEvent extends RuntimeException {
  public MalformedEvent(String why) {
    super(why);
  }
}
