package oneaisle.inventory.reservation.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reservations are meant to do, written down as plainly as possible: units are counted one by
 * one, and nothing is computed that can be looked up. A location is a shelf of units; each unit is
 * free or somebody's.
 */
public final class PlainShop {

  public static final String REFUSED_OVER = "AlreadyResolved";
  public static final String REFUSED_HELD = "NotCommitted";
  public static final String REFUSED_PART = "MoreThanOpen";
  public static final String REFUSED_SHORT = "InsufficientStock";

  /** Units on hand by "location/sku". */
  public final Map<String, Integer> onHand = new TreeMap<>();

  public final List<Claim> claims = new ArrayList<>();

  /** One reservation; each unit that was granted is written down with what became of it. */
  public static final class Claim {
    public final String location;
    public final List<Unit> units = new ArrayList<>();
    boolean committed;
    public long runsOutAt;
    String ended;
    boolean moved;

    Claim(String location, boolean committed, long runsOutAt) {
      this.location = location;
      this.committed = committed;
      this.runsOutAt = runsOutAt;
    }

    public String status(long minute) {
      if (ended != null) return ended;
      if (committed) return "COMMITTED";
      return minute >= runsOutAt ? "EXPIRED" : "HELD";
    }

    public boolean live(long minute) {
      return List.of("HELD", "COMMITTED").contains(status(minute));
    }

    public List<Unit> open(String sku) {
      return units.stream()
          .filter(unit -> unit.fate.equals("open") && (sku == null || unit.sku.equals(sku)))
          .toList();
    }

    public long count(String sku, String fate) {
      return units.stream().filter(u -> u.sku.equals(sku) && u.fate.equals(fate)).count();
    }
  }

  /** One unit of an article. */
  public static final class Unit {
    public final String sku;
    String fate = "open";

    Unit(String sku) {
      this.sku = sku;
    }
  }

  /** What nobody holds: holds that have run out count as free at once. */
  public int free(String location, String sku, long minute) {
    int claimed = 0;
    for (Claim claim : claims)
      if (claim.location.equals(location) && claim.live(minute)) claimed += claim.open(sku).size();
    return Math.max(0, onHand.getOrDefault(location + "/" + sku, 0) - claimed);
  }

  public String reserve(
      String location, Map<String, Integer> wanted, boolean partial, long runsOutAt, long minute) {
    Claim claim = new Claim(location, false, runsOutAt);
    boolean all = true;
    for (String sku : wanted.keySet()) {
      int free = free(location, sku, minute);
      all &= free >= wanted.get(sku);
      for (int n = 0; n < Math.min(free, wanted.get(sku)); n++) claim.units.add(new Unit(sku));
    }
    if (!all && (!partial || claim.units.isEmpty())) return REFUSED_SHORT;
    claims.add(claim);
    return claim.status(minute);
  }

  public String commit(Claim claim, long minute) {
    if (!claim.live(minute)) return REFUSED_OVER;
    claim.committed = true;
    return "COMMITTED";
  }

  public String extend(Claim claim, long until, long minute) {
    if (!claim.status(minute).equals("HELD")) return REFUSED_OVER;
    claim.runsOutAt = Math.max(claim.runsOutAt, until);
    return "HELD";
  }

  public String release(Claim claim, String sku, int many, long minute) {
    if (sku == null && claim.status(minute).equals("RELEASED") && !claim.moved) return "RELEASED";
    if (!claim.live(minute)) return REFUSED_OVER;
    return leave(claim, sku, many, "RELEASED", minute);
  }

  public String fulfil(Claim claim, String sku, int many, long minute) {
    String status = claim.status(minute);
    if (sku == null && status.equals("FULFILLED")) return "FULFILLED";
    if (status.equals("HELD")) return REFUSED_HELD;
    if (!status.equals("COMMITTED")) return REFUSED_OVER;
    return leave(claim, sku, many, "FULFILLED", minute);
  }

  private String leave(Claim claim, String sku, int many, String fate, long minute) {
    List<Unit> leaving = claim.open(sku);
    if (sku != null) {
      if (leaving.size() < many) return REFUSED_PART;
      leaving = leaving.subList(0, many);
    }
    for (Unit unit : leaving) {
      unit.fate = fate;
      if (fate.equals("FULFILLED")) onHand.merge(claim.location + "/" + unit.sku, -1, Integer::sum);
    }
    if (claim.open(null).isEmpty()) claim.ended = fate;
    return claim.status(minute);
  }

  public String move(Claim claim, String location, long minute) {
    if (!claim.live(minute)) return REFUSED_OVER;
    Map<String, Integer> wanted = new TreeMap<>();
    claim.open(null).forEach(unit -> wanted.merge(unit.sku, 1, Integer::sum));
    String answer = reserve(location, wanted, false, claim.runsOutAt, minute);
    if (answer.equals(REFUSED_SHORT)) return answer;
    claims.get(claims.size() - 1).committed = claim.committed;
    claim.open(null).forEach(unit -> unit.fate = "RELEASED");
    claim.ended = "RELEASED";
    claim.moved = true;
    return claims.get(claims.size() - 1).status(minute);
  }

  void sweep(long minute) {
    for (Claim claim : claims) {
      if (!claim.status(minute).equals("EXPIRED") || claim.ended != null) continue;
      claim.open(null).forEach(unit -> unit.fate = "EXPIRED");
      claim.ended = "EXPIRED";
    }
  }
}
