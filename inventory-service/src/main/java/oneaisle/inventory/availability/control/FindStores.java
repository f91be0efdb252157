package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import oneaisle.inventory.availability.control.CurrentLevels.Reading;
import oneaisle.inventory.availability.entity.CartCoverage;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.SpherePoint;
import oneaisle.inventory.reservation.control.ChannelBuffers;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.transfer.control.TransferLead;

/**
 * Which stores near somebody have their whole cart, nearest first; then those with the most of it;
 * then those that have nothing of it, but will have all of it once that has arrived.
 */
@ApplicationScoped
public class FindStores {

  @Inject private Stores stores;
  @Inject private CurrentLevels levels;
  @Inject private ChannelBuffers buffers;
  @Inject private Prudence prudence;

  @Inject private TransferLead transferLead;

  /**
   * @param cart quantity by sku: equal skus are already one
   * @param capabilities that a store must have besides pickup, all of them
   */
  public record Search(
      SortedMap<String, Integer> cart,
      SearchArea area,
      Set<Capability> capabilities,
      Channel channel,
      int limit) {}

  public FoundStores find(Search search, Instant now) {
    StoreMap map = stores.current();
    Reading reading = levels.of(search.cart().keySet(), now);
    Cart cart =
        new Cart(search.cart(), reading, buffers.of(search.channel()), prudence::caution, now);
    Ranking ranking = rank(search, map, cart, now);
    List<StoreOffer> offers = new ArrayList<>();
    for (Store store : ranking.complete.stores())
      offers.add(offer(search, store, cart.at(store), now));
    addPartial(ranking.partial, cart, search, map, now, offers);
    addPartial(ranking.empty, cart, search, map, now, offers);
    return new FoundStores(offers, reading.asOf());
  }

  private static Ranking rank(Search search, StoreMap map, Cart cart, Instant now) {
    Cart.Totals totals = cart.totals(map.limit());
    SpherePoint from = SpherePoint.of(search.area().point());
    double farthest = SpherePoint.squaredChord(search.area().radiusKm());
    Ranking ranking = new Ranking(search.limit());
    for (Store store : map.all()) {
      double chord = map.squaredChord(store.number(), from);
      if (chord > farthest || !store.can(search.capabilities())) continue;
      if (!store.takesPickups(now)) continue;
      int number = store.number();
      if (totals.isComplete(number)) ranking.complete.offer(store, chord, 0);
      else if (!totals.isEmpty(number)) ranking.partial.offer(store, -totals.share(number), chord);
      else if (cart.canArrive(store)) ranking.empty.offer(store, chord, 0);
    }
    return ranking;
  }

  /** Those with something of the cart, and those at which all of it can arrive. */
  private void addPartial(
      Nearest some, Cart cart, Search search, StoreMap map, Instant now, List<StoreOffer> offers) {
    for (Store store : some.stores()) {
      if (offers.size() == search.limit()) return;
      StoreOffer alone = offer(search, store, cart.at(store), now);
      Optional<Transfer> transfer =
          cart.delivery(alone.coverage().missing(), store, map, now.plus(transferLead.duration()))
              .flatMap(
                  delivery ->
                      store
                          .place()
                          .readyAfter(delivery.at())
                          .map(at -> new Transfer(at, delivery.senders())));
      if (transfer.isPresent()) offers.add(alone.with(transfer.get()));
      else if (!alone.coverage().isEmpty()) offers.add(alone);
    }
  }

  private static StoreOffer offer(Search search, Store store, CartCoverage coverage, Instant now) {
    double chord = store.point().squaredChord(SpherePoint.of(search.area().point()));
    Optional<Instant> readyAt = coverage.isComplete() ? store.readyAt(now) : Optional.empty();
    return new StoreOffer(store, SpherePoint.km(chord), coverage, readyAt, Optional.empty());
  }

  /** The best of each sort. */
  private static final class Ranking {
    private final Nearest complete;
    private final Nearest partial;
    private final Nearest empty;

    private Ranking(int limit) {
      complete = new Nearest(limit);
      partial = new Nearest(limit);
      empty = new Nearest(limit);
    }
  }

  /**
   * @param readyAt when the whole cart could be collected there; empty where it cannot
   * @param transfer by which it could; empty where it has all of it, or others have too little
   */
  public record StoreOffer(
      Store store,
      double distanceKm,
      CartCoverage coverage,
      Optional<Instant> readyAt,
      Optional<Transfer> transfer) {

    StoreOffer with(Transfer transfer) {
      return new StoreOffer(store, distanceKm, coverage, readyAt, Optional.of(transfer));
    }
  }

  /**
   * When the whole cart could be collected once what is missing has arrived: what is on its way
   * there, and what these would have to send now.
   */
  public record Transfer(Instant readyAt, List<Store> from) {}

  /**
   * @param asOf the moment until which this is known to be complete
   */
  public record FoundStores(List<StoreOffer> offers, Instant asOf) {}
}
