package oneaisle.inventory.availability.control;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.transfer.entity.OpenTransfer;

/**
 * What one transaction has made of stock levels and of what is on its way to them; told by an
 * instance to the others and nobody else. Absolute figures with their version, so that it may come
 * late, twice or in another order.
 *
 * @param transfers that have taken a step; an older build does not tell of them
 */
public record LevelsChanged(
    List<Level> levels, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnderWay> transfers) {

  static LevelsChanged of(Collection<StockLevel> levels) {
    return new LevelsChanged(levels.stream().map(Level::of).toList(), List.of());
  }

  static LevelsChanged ofTransfers(Collection<OpenTransfer> steps) {
    return new LevelsChanged(List.of(), steps.stream().map(UnderWay::of).toList());
  }

  List<OpenTransfer> steps() {
    return transfers == null ? List.of() : transfers.stream().map(UnderWay::step).toList();
  }

  /**
   * What a transfer still brings.
   *
   * @param sequence of its step
   * @param open units by sku; none when it is over
   */
  public record UnderWay(
      UUID id,
      long sequence,
      String destination,
      Instant expectedAt,
      SortedMap<String, Integer> open) {

    static UnderWay of(OpenTransfer step) {
      return new UnderWay(
          step.id(), step.sequence(), step.destination(), step.expectedAt(), step.open());
    }

    OpenTransfer step() {
      return new OpenTransfer(id, sequence, destination, expectedAt, open);
    }
  }

  /**
   * One level; an array in JSON, because a feed tells of tens of thousands a second.
   *
   * @param countedAt in seconds since 1970, or null
   * @param seenAt likewise
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({
    "location",
    "sku",
    "onHand",
    "unavailable",
    "reserved",
    "safetyStock",
    "incoming",
    "countedAt",
    "seenAt",
    "version"
  })
  public record Level(
      String location,
      String sku,
      int onHand,
      int unavailable,
      int reserved,
      int safetyStock,
      int incoming,
      Long countedAt,
      Long seenAt,
      long version) {

    static Level of(StockLevel level) {
      Quantities quantities = level.quantities();
      return new Level(
          level.key().location(),
          level.key().sku(),
          quantities.onHand(),
          quantities.unavailable(),
          quantities.reserved(),
          quantities.safetyStock(),
          quantities.incoming(),
          second(level.evidence().countedAt()),
          second(level.evidence().seenAt()),
          level.version());
    }

    LevelState state() {
      return LevelState.of(
          new StockKey(location, sku),
          new Quantities(onHand, unavailable, reserved, safetyStock, incoming),
          new Evidence(moment(countedAt), moment(seenAt), null),
          version);
    }

    private static Long second(Instant moment) {
      return moment == null ? null : moment.getEpochSecond();
    }

    private static Instant moment(Long second) {
      return second == null ? null : Instant.ofEpochSecond(second);
    }
  }
}
