package oneaisle.customer.channel.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import oneaisle.customer.profile.entity.IdentifierType;

/**
 * A way by which customers write to us and we to them. A channel proves an address of its own kind:
 * the network has delivered from it. Of other addresses (an e-mail address typed into a chat) it
 * proves nothing unless its connector says so.
 */
public enum Channel {
  CHAT(IdentifierType.CHAT),
  EMAIL(IdentifierType.EMAIL),
  WHATSAPP(IdentifierType.WHATSAPP),
  INSTAGRAM(IdentifierType.INSTAGRAM),
  SMS(IdentifierType.PHONE);

  private final IdentifierType own;

  Channel(IdentifierType own) {
    this.own = own;
  }

  /** As it stands in a path. */
  public static Optional<Channel> named(String name) {
    return Arrays.stream(values()).filter(channel -> channel.pathName().equals(name)).findFirst();
  }

  public String pathName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the sender surely holds the address now.
   *
   * @param said what the connector says; null where it says nothing
   */
  public boolean proves(IdentifierType type, Boolean said) {
    return said != null ? said : type == own;
  }
}
