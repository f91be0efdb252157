package oneaisle.customer.item.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import oneaisle.customer.item.entity.Item;
import oneaisle.customer.item.entity.ItemChanged;

/** Keeps this service's copy of an article up to date. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FollowItem {

  @Inject private Items items;

  public void follow(ItemChanged changed, long sequence) {
    items
        .find(changed.sku())
        .ifPresentOrElse(
            item -> item.follow(changed, sequence), () -> items.add(new Item(changed, sequence)));
  }
}
