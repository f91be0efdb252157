package oneaisle.inventory.availability.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import oneaisle.inventory.availability.control.FindArticle.Offer;
import oneaisle.inventory.availability.control.Shop;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.location.entity.SpherePoint;
import oneaisle.shared.json.Json;
import oneaisle.shared.paging.Page;

/** Written by hand, a page is what the mapper writes. */
class PageJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.125Z");

  @Property
  void byte_for_byte(
      @ForAll @IntRange(max = 2_000_000) int available,
      @ForAll @IntRange(max = 12) int incoming,
      @ForAll @IntRange(max = 100) int hundredths,
      @ForAll @DoubleRange(max = 500) double km,
      @ForAll boolean withDistance,
      @ForAll String name) {
    double chord = SpherePoint.squaredChord(km);
    List<Offer> offers =
        List.of(
            new Offer(
                Shop.named(name),
                chord,
                new Availability(
                    available,
                    incoming,
                    hundredths / 100.0,
                    incoming % 2 == 0 ? null : NOW.plusSeconds(incoming))),
            new Offer(Shop.named("Zürich \"Mitte\""), chord, Availability.NEVER_SEEN));
    String next = withDistance ? "Y3Vyc29y" : null;
    Page<AvailabilityView> page =
        new Page<>(
            offers.stream()
                .map(offer -> AvailabilityView.from("S\"KU", offer, withDistance, NOW, NOW))
                .toList(),
            next);
    assertThat(new String(PageJson.of("S\"KU", offers, withDistance, NOW, NOW, next), UTF_8))
        .isEqualTo(new String(Json.bytes(page), UTF_8));
  }
}
