package oneaisle.order.pickup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PickupCodesTest {

  private static final UUID PICKUP = UUID.fromString("01900000-0000-7000-8000-0000000000f1");

  private final PickupCodes codes = new PickupCodes("a secret of at least thirty-two characters");

  @Test
  void a_code_is_the_same_each_time_and_another_with_each_version_pickup_and_secret() {
    String code = codes.code(PICKUP, 1);
    assertThat(codes.code(PICKUP, 1)).isEqualTo(code);
    assertThat(codes.code(PICKUP, 2)).isNotEqualTo(code);
    assertThat(codes.code(UUID.randomUUID(), 1)).isNotEqualTo(code);
    assertThat(new PickupCodes("another secret, long enough for its purpose").code(PICKUP, 1))
        .isNotEqualTo(code);
  }

  @Test
  void a_code_is_eight_characters_that_cannot_be_mistaken_for_each_other() {
    assertThat(codes.code(PICKUP, 1)).matches("[0-9A-HJKMNP-TV-Z]{8}");
  }

  @Test
  void codes_do_not_repeat_within_any_number_a_store_will_see() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20_000; i++) assertThat(seen.add(codes.code(new UUID(1, i), 1))).isTrue();
  }

  @Test
  void what_is_typed_counts_and_not_how() {
    String code = codes.code(PICKUP, 1);
    String typed =
        code.substring(0, 4).toLowerCase()
            + "-"
            + code.substring(4).replace('0', 'O').replace('1', 'l')
            + " ";
    assertThat(codes.hmac(typed)).isEqualTo(codes.hmac(PICKUP, 1));
    assertThat(codes.hmac("00000000")).isNotEqualTo(codes.hmac(PICKUP, 1));
  }

  @Test
  void what_is_stored_does_not_contain_the_code() {
    assertThat(new String(codes.hmac(PICKUP, 1), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(codes.code(PICKUP, 1));
  }

  @Test
  void a_secret_that_can_be_guessed_is_refused_at_start() {
    assertThatThrownBy(() -> new PickupCodes("short")).hasMessageContaining("at least 32");
  }
}
