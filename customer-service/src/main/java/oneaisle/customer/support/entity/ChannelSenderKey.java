package oneaisle.customer.support.entity;

import java.io.Serializable;
import java.util.Objects;
import oneaisle.customer.profile.entity.IdentifierValue;

/** The key of a sender. A class and not a record because JPA 3.1 wants it so. */
public class ChannelSenderKey implements Serializable {

  private String channel;
  private String type;
  private String value;

  protected ChannelSenderKey() {}

  public ChannelSenderKey(String channel, IdentifierValue address) {
    this.channel = channel;
    this.type = address.type().name();
    this.value = address.value();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ChannelSenderKey k
        && Objects.equals(channel, k.channel)
        && Objects.equals(type, k.type)
        && Objects.equals(value, k.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(channel, type, value);
  }
}
