package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import oneaisle.shared.money.Money;

/** Takes over what inventory tells of an item. */
@ApplicationScoped
@Transactional
public class LearnItem {

  @Inject private Catalogue catalogue;

  /**
   * @param sequence the event's number among those of this item
   */
  public void learn(String sku, long sequence, String gtin, String name, Money unitPrice) {
    catalogue.itemOrNew(sku).learn(sequence, gtin, name, unitPrice);
  }
}
