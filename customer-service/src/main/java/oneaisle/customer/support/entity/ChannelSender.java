package oneaisle.customer.support.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.profile.entity.IdentifierValue;

/**
 * Who writes on a channel from an address. The second message of an account comes from the same
 * person as the first, also while nobody has verified who that is.
 */
@Entity
@IdClass(ChannelSenderKey.class)
@Table(name = "channel_sender")
public class ChannelSender {

  @Id private String channel;
  @Id private String type;
  @Id private String value;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "first_at")
  private Instant firstAt;

  protected ChannelSender() {}

  public ChannelSender(String channel, IdentifierValue address, UUID customerId, Instant now) {
    this.channel = channel;
    this.type = address.type().name();
    this.value = address.value();
    this.customerId = customerId;
    this.firstAt = now;
  }

  public UUID customerId() {
    return customerId;
  }
}
