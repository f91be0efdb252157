package oneaisle.inventory.alert.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.location.entity.GeoPoint;
import org.junit.jupiter.api.Test;

/** When an alert fires, and that it does so once. */
class AlertTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Whereabouts SOHO = new Whereabouts("LDN-SOHO", null, null);

  @Test
  void fires_when_a_sold_out_article_can_be_had_and_never_again() {
    Alert alert = alert(false);
    assertThat(alert.sees(null, NOW)).isFalse();
    assertThat(alert.sees("LDN-SOHO", NOW)).isTrue();
    assertThat(alert.firedLocation()).isEqualTo("LDN-SOHO");
    assertThat(alert.sees(null, NOW)).isFalse();
    assertThat(alert.sees("LDN-SOHO", NOW)).isFalse();
  }

  @Test
  void what_can_be_had_has_to_be_sold_out_first() {
    Alert alert = alert(true);
    assertThat(alert.sees("LDN-SOHO", NOW)).isFalse();
    assertThat(alert.state()).isEqualTo(AlertState.IN_STOCK);
    assertThat(alert.sees(null, NOW)).isFalse();
    assertThat(alert.state()).isEqualTo(AlertState.SOLD_OUT);
    assertThat(alert.sees("LDN-SOHO", NOW)).isTrue();
  }

  @Test
  void a_place_is_a_location_or_a_circle() {
    Whereabouts circle = new Whereabouts(null, new GeoPoint(51.5, -0.1), 20.0);
    assertThat(circle.include("ANY", new GeoPoint(51.6, -0.1))).isTrue();
    assertThat(circle.include("ANY", new GeoPoint(52.5, -0.1))).isFalse();
    assertThat(SOHO.include("LDN-SOHO", new GeoPoint(0, 0))).isTrue();
    assertThat(SOHO.include("LDN-CAMDEN", new GeoPoint(0, 0))).isFalse();
    assertThatThrownBy(() -> new Whereabouts("A", new GeoPoint(0, 0), 1.0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Alert alert(boolean inStock) {
    return new Alert(new UUID(0, 1), new UUID(0, 2), "TEE", SOHO, inStock, NOW);
  }
}
