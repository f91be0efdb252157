package oneaisle.order.pickup.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.pickup.entity.FulfilmentLine.ToPick;

/** Pickups for tests: two lines of TEE (2 and 1) and one of CAP. */
final class Fulfilments {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final String AVA = "ava";
  static final byte[] RIGHT = {1, 2, 3};
  static final byte[] WRONG = {3, 2, 1};

  private Fulfilments() {}

  static Fulfilment allocated() {
    Fulfilment pickup =
        Fulfilment.allocate(
            UUID.randomUUID(),
            new PickupOf(UUID.randomUUID(), "7KQ2M-9XWB9", "LDN-SOHO", null),
            NOW.plus(Duration.ofHours(1)),
            List.of(
                new ToPick(1, "TEE", "4006381333931", "A tee", 2),
                new ToPick(2, "CAP", null, "A cap", 1),
                new ToPick(3, "TEE", "4006381333931", "A tee", 1)),
            UUID::randomUUID);
    pickup.giveCode(1, RIGHT);
    return pickup;
  }

  static Fulfilment picked() {
    Fulfilment pickup = allocated();
    pickup.claim(AVA, false, NOW);
    pickup.pick(AVA, "TEE", null, 3);
    pickup.pick(AVA, "CAP", null, 1);
    return pickup;
  }

  static Fulfilment ready() {
    Fulfilment pickup = picked();
    pickup.stage(AVA, "B-7");
    pickup.ready(AVA, NOW, NOW.plus(Duration.ofDays(3)));
    return pickup;
  }
}
