package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import oneaisle.inventory.reservation.control.Reservations.Claim;
import oneaisle.inventory.stock.control.FigureSource;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/** What is reserved is the sum of what live reservations have open. */
@ApplicationScoped
public class ReservedFigures implements FigureSource {

  @Inject private Reservations reservations;

  @Override
  public Quantities correct(StockKey key, Quantities figures) {
    return figures.withReserved(
        reservations.claimsOn(List.of(key)).stream()
            .filter(claim -> claim.status().isLive())
            .mapToInt(Claim::units)
            .sum());
  }
}
