package oneaisle.inventory.reservation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import oneaisle.inventory.reservation.entity.Channel;
import org.eclipse.microprofile.config.Config;

/**
 * How many units of every stock level a channel leaves to the others, beyond the safety stock: a
 * marketplace that is slow to hear of sales may be kept from the last unit. Configured as {@code
 * oneaisle.channel.buffer.marketplace=1}; else 0.
 */
@ApplicationScoped
public class ChannelBuffers {

  @Inject private Config config;

  private final Map<Channel, Integer> units = new EnumMap<>(Channel.class);

  @PostConstruct
  void read() {
    for (Channel channel : Channel.values()) {
      String key = "oneaisle.channel.buffer." + channel.name().toLowerCase(Locale.ROOT);
      int buffer = config.getOptionalValue(key, Integer.class).orElse(0);
      if (buffer < 0) throw new IllegalArgumentException(key + " must not be negative");
      units.put(channel, buffer);
    }
  }

  /**
   * @param channel null where the asker did not say: then no buffer
   */
  public int of(Channel channel) {
    return channel == null ? 0 : units.get(channel);
  }
}
