package oneaisle.inventory.item.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.Item;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.Busy;

/** The articles. */
@ApplicationScoped
public class Items {

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  public Optional<Item> find(String sku) {
    return Optional.ofNullable(entities.find(Item.class, sku));
  }

  public Map<String, Item> find(Collection<String> skus) {
    if (skus.isEmpty()) return Map.of();
    return entities
        .createQuery("SELECT i FROM Item i WHERE i.sku IN :skus", Item.class)
        .setParameter("skus", skus)
        .getResultStream()
        .collect(Collectors.toMap(Item::sku, Function.identity()));
  }

  /** The item a scanner means, whichever form of the number it read. */
  public Optional<Item> withGtin(String gtin) {
    return withGtins(Gtin.spellings(gtin)).stream()
        .min(
            (a, b) ->
                Boolean.compare(
                    !gtin.equals(a.details().gtin()), !gtin.equals(b.details().gtin())));
  }

  public List<Item> withGtins(Collection<String> gtins) {
    if (gtins.isEmpty()) return List.of();
    return entities
        .createQuery("SELECT i FROM Item i WHERE i.gtin IN :gtins", Item.class)
        .setParameter("gtins", gtins)
        .getResultList();
  }

  /** Items whose sku begins with the query, or whose name has every word of it; by sku. */
  public List<Item> search(ItemQuery query, String afterSku, int limit) {
    List<String> skus =
        query.isEmpty() ? skusAfter(afterSku, limit) : matching(query, afterSku, limit);
    Map<String, Item> found = find(skus);
    return skus.stream().filter(found::containsKey).map(found::get).toList();
  }

  private List<String> skusAfter(String afterSku, int limit) {
    return entities
        .createQuery("SELECT i.sku FROM Item i WHERE i.sku > :after ORDER BY i.sku", String.class)
        .setParameter("after", afterSku)
        .setMaxResults(limit)
        .getResultList();
  }

  @SuppressWarnings("unchecked") // a native query of one text column
  private List<String> matching(ItemQuery query, String afterSku, int limit) {
    String bySku = "(SELECT sku FROM item WHERE sku LIKE ?1 AND sku > ?2 ORDER BY sku LIMIT ?3)";
    String byName =
        "(SELECT sku FROM item WHERE MATCH (name) AGAINST (?4 IN BOOLEAN MODE) AND sku > ?2"
            + " ORDER BY sku LIMIT ?3)";
    boolean words = !query.booleanMatch().isEmpty();
    String sql = words ? bySku + " UNION " + byName + " ORDER BY sku LIMIT ?3" : bySku;
    var select =
        entities
            .createNativeQuery(sql)
            .setParameter(1, query.skuPrefix())
            .setParameter(2, afterSku)
            .setParameter(3, limit);
    if (words) select.setParameter(4, query.booleanMatch());
    return select.getResultList();
  }

  public void add(Item item) {
    entities.persist(item);
  }

  /** Writes what has changed so far, so that a clash shows here and the new versions are known. */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e)) throw new Busy(); // another request has just made the same
      throw e;
    }
  }
}
