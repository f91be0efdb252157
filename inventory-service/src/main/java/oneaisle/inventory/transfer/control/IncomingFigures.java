package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.inventory.stock.control.FigureSource;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/** What is on its way is the sum of what open transfers still have to bring. */
@ApplicationScoped
public class IncomingFigures implements FigureSource {

  @Inject private Transfers transfers;

  @Override
  public Quantities correct(StockKey key, Quantities figures) {
    return figures.withIncoming(transfers.openTo(key));
  }
}
