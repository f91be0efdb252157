package oneaisle.order.pos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oneaisle.order.pos.entity.Register;
import oneaisle.order.pos.entity.RegisterKey;
import oneaisle.order.pos.entity.Sale;
import oneaisle.order.pos.entity.SaleKey;

/** The sales registers have sent, and how far each register has come. */
@ApplicationScoped
public class Sales {

  @PersistenceContext private EntityManager entities;

  void add(Sale sale) {
    entities.persist(sale);
  }

  /** The known ones of these sales; one query per location, each along the primary key. */
  List<Sale> findAll(Collection<SaleKey> keys) {
    Map<String, List<String>> idsByLocation = new TreeMap<>();
    for (SaleKey key : keys) {
      idsByLocation
          .computeIfAbsent(key.location(), location -> new ArrayList<>())
          .add(key.saleId());
    }
    List<Sale> found = new ArrayList<>();
    idsByLocation.forEach(
        (location, ids) ->
            found.addAll(
                entities
                    .createQuery(
                        "select s from Sale s where s.key.location = :location and s.key.saleId in :ids",
                        Sale.class)
                    .setParameter("location", location)
                    .setParameter("ids", ids)
                    .getResultList()));
    return found;
  }

  Register lockRegister(RegisterKey key) {
    return entities.find(Register.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Register register) {
    entities.persist(register);
  }

  List<Register> registers(String location, String after, int limit) {
    return entities
        .createQuery(
            "select r from Register r where r.key.location = :location and r.key.register > :after"
                + " order by r.key.register",
            Register.class)
        .setParameter("location", location)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many numbers are missing between those that registers have sent. */
  long missing() {
    Number missing =
        (Number)
            entities
                .createNativeQuery(
                    "SELECT COALESCE(SUM(last_missing - first_missing + 1), 0) FROM register_gap")
                .getSingleResult();
    return missing.longValue();
  }
}
