package oneaisle.inventory.reservation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.inventory.reservation.control.ExpireReservations;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;

/**
 * Sweeps up holds that have run out; one instance at a time. Nothing depends on when it comes
 * round.
 */
@ApplicationScoped
public class ReservationsTimer {

  private static final String JOB = "expire-reservations";

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private ExpireReservations expireReservations;

  void start(@Observes Startup startup) {
    background.every(
        JOB, Duration.ofSeconds(2), () -> lease.hold(JOB) && expireReservations.expireSome());
  }
}
