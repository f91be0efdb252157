package oneaisle.inventory.reservation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import org.eclipse.microprofile.config.Config;

/**
 * How long a channel's holds last where the request does not say: a till is quick, a shopper on the
 * phone is not. Configured as {@code oneaisle.reservation.hold.minutes.web=15}.
 */
@ApplicationScoped
public class HoldTimes {

  private static final int MOST_MINUTES = 10_080;

  @Inject private Config config;

  private final Map<Channel, Duration> holds = new EnumMap<>(Channel.class);

  @PostConstruct
  void read() {
    for (Channel channel : Channel.values()) {
      String key = "oneaisle.reservation.hold.minutes." + channel.name().toLowerCase(Locale.ROOT);
      int minutes = config.getValue(key, Integer.class);
      if (minutes < 1 || minutes > MOST_MINUTES)
        throw new IllegalArgumentException(key + " must be 1 to " + MOST_MINUTES);
      holds.put(channel, Duration.ofMinutes(minutes));
    }
  }

  Duration of(ReservationDraft draft) {
    return draft.hold() == null ? holds.get(draft.channel()) : draft.hold();
  }
}
