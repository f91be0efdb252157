package oneaisle.inventory.item.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.Item;
import oneaisle.shared.persistence.SqlErrors;

/** The articles. */
@ApplicationScoped
public class Items {

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  public Optional<Item> find(String sku) {
    return Optional.ofNullable(entities.find(Item.class, sku));
  }

  /** Nobody else changes it until the transaction ends. */
  public Optional<Item> lock(String sku) {
    return Optional.ofNullable(entities.find(Item.class, sku, LockModeType.PESSIMISTIC_WRITE));
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

  /**
   * Items whose sku begins with the query, or whose name has a word that begins with each word of
   * it; by sku.
   */
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
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>(List.of(afterSku, limit));
    if (query.maySpellSku()) {
      values.add(query.skuPrefix());
      selects.add(page("sku LIKE ?" + values.size()));
    }
    String named = named(query, values);
    if (!named.isEmpty()) selects.add(page(named));
    if (selects.isEmpty()) return List.of();
    Query select =
        entities.createNativeQuery(String.join(" UNION ", selects) + " ORDER BY sku LIMIT ?2");
    for (int i = 0; i < values.size(); i++) select.setParameter(i + 1, values.get(i));
    return select.getResultList();
  }

  private static String page(String condition) {
    return "(SELECT sku FROM item WHERE " + condition + " AND sku > ?1 ORDER BY sku LIMIT ?2)";
  }

  /** The condition that a name has all words; adds the values it refers to. */
  private static String named(ItemQuery query, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    if (!query.booleanMatch().isEmpty()) {
      values.add(query.booleanMatch());
      conditions.add("MATCH (name) AGAINST (?" + values.size() + " IN BOOLEAN MODE)");
    }
    if (query.otherWords().isEmpty()) return String.join(" AND ", conditions);
    values.add(ItemQuery.BETWEEN_WORDS);
    String words = "CONCAT(' ', REGEXP_REPLACE(name, ?" + values.size() + ", ' '))";
    for (String word : query.otherWords()) {
      values.add("%" + word + "%"); // first, because most names fail here and it costs less
      conditions.add("name LIKE ?" + values.size());
      values.add("% " + word + "%");
      conditions.add(words + " LIKE ?" + values.size());
    }
    return String.join(" AND ", conditions);
  }

  public void add(Item item) {
    entities.persist(item);
  }

  /** Writes what has changed so far, so that a clash shows here and the new versions are known. */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e)) throw new OptimisticLockException("Somebody was first", e);
      throw e;
    }
  }
}
