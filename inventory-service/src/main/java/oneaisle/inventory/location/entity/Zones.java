package oneaisle.inventory.location.entity;

import java.time.ZoneId;

/** IANA time zones; a bare offset is none, because it forgets summer time. */
public final class Zones {

  private Zones() {}

  public static boolean isKnown(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone);
  }
}
