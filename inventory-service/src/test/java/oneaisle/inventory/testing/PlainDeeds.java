package oneaisle.inventory.testing;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import oneaisle.inventory.reservation.entity.PlainShop;
import oneaisle.inventory.reservation.entity.PlainShop.Claim;
import oneaisle.inventory.testing.Deed.Step;

/** What deeds come to, one after the other, by {@link PlainShop}; in the words of RealDeeds. */
final class PlainDeeds {

  private static final long NOW = 0;
  private static final long USUAL = 15;
  private static final long LONGER = 60;

  private final PlainShop shop = new PlainShop();
  private final Map<Integer, Claim> claims = new TreeMap<>();
  private final Map<Integer, String> contents = new TreeMap<>();
  private final Map<Integer, Integer> movedTo = new TreeMap<>();

  PlainDeeds(int stock) {
    for (String place : Deed.PLACES)
      for (String sku : Deed.SKUS) shop.onHand.put(place + "/" + sku, stock);
  }

  /** What is answered. */
  String does(Deed deed) {
    if (deed.isReservation()) return reserve(deed);
    if (deed.step() == Step.RECEIVE) {
      shop.onHand.merge(deed.place() + "/" + deed.sku(), deed.units(), Integer::sum);
      return "received";
    }
    Claim claim = claims.get(deed.claim());
    if (deed.step() == Step.RUN_OUT) return runOut(claim);
    if (claim == null) return "NotFound";
    return switch (deed.step()) {
      case COMMIT -> said(shop.commit(claim, NOW), claim);
      case EXTEND -> said(shop.extend(claim, LONGER, NOW), claim);
      case RELEASE -> said(shop.release(claim, null, 0, NOW), claim);
      case RELEASE_PART -> said(shop.release(claim, deed.sku(), deed.units(), NOW), claim);
      case FULFIL -> said(shop.fulfil(claim, null, 0, NOW), claim);
      case FULFIL_PART -> said(shop.fulfil(claim, deed.sku(), deed.units(), NOW), claim);
      default -> move(deed, claim);
    };
  }

  private String reserve(Deed deed) {
    String content = deed.where() + deed.wanted() + deed.isPartial();
    Claim before = claims.get(deed.claim());
    if (before != null)
      return content.equals(contents.get(deed.claim())) ? seen(before) : "ReservationDiffers";
    String answer = shop.reserve(deed.where(), deed.wanted(), deed.isPartial(), USUAL, NOW);
    if (answer.equals(PlainShop.REFUSED_SHORT)) return answer;
    contents.put(deed.claim(), content);
    return seen(newest(deed.claim()));
  }

  private String move(Deed deed, Claim claim) {
    Claim there = claims.get(deed.other());
    boolean again = Objects.equals(movedTo.get(deed.claim()), deed.other());
    if (again && there.location.equals(deed.place())) return seen(there);
    if (there != null) return "ReservationDiffers";
    if (claim.location.equals(deed.place())) return "AlreadyThere";
    String answer = shop.move(claim, deed.place(), NOW);
    if (answer.equals(PlainShop.REFUSED_OVER) || answer.equals(PlainShop.REFUSED_SHORT))
      return answer;
    movedTo.put(deed.claim(), deed.other());
    return seen(newest(deed.other()));
  }

  private Claim newest(int number) {
    Claim claim = shop.claims.get(shop.claims.size() - 1);
    claims.put(number, claim);
    return claim;
  }

  private static String runOut(Claim claim) {
    if (claim == null || !claim.status(NOW).equals("HELD")) return "ran out: 0";
    claim.runsOutAt = NOW;
    return "ran out: 1";
  }

  private static String said(String answer, Claim claim) {
    return answer.equals(claim.status(NOW)) ? seen(claim) : answer;
  }

  private static String seen(Claim claim) {
    StringBuilder seen = new StringBuilder(claim.status(NOW) + " " + claim.location);
    for (String sku : Deed.SKUS) {
      if (claim.units.stream().noneMatch(unit -> unit.sku.equals(sku))) continue;
      int open = claim.live(NOW) ? claim.open(sku).size() : 0;
      seen.append(
          " %s %d/%d/%d"
              .formatted(sku, open, claim.count(sku, "FULFILLED"), claim.count(sku, "RELEASED")));
    }
    return seen.toString();
  }

  int free(String place, String sku) {
    return shop.free(place, sku, NOW);
  }

  /** All that can be asked for, in words. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (int number = 0; number < Deed.CLAIMS; number++) {
      Claim claim = claims.get(number);
      all.append(number).append(": ").append(claim == null ? "NotFound" : seen(claim)).append('\n');
    }
    shop.onHand.forEach((key, units) -> all.append(key).append(": ").append(units).append('\n'));
    return all.toString();
  }
}
