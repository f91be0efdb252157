package oneaisle.shared.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrockfordTest {

  @Property
  void the_check_character_catches_every_single_wrong_character(
      @ForAll @IntRange(min = 0, max = 7) int place,
      @ForAll @IntRange(min = 0, max = 31) int digit) {
    String code = Crockford.withCheck(Crockford.random(8));
    char other = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(digit);
    String spoilt = code.substring(0, place) + other + code.substring(place + 1);
    assertThat(Crockford.checks(code)).isTrue();
    assertThat(Crockford.checks(spoilt)).isEqualTo(spoilt.equals(code));
  }

  @Property
  void the_check_character_catches_every_swap_of_neighbours(
      @ForAll @IntRange(min = 0, max = 6) int place) {
    String code = Crockford.withCheck(Crockford.random(8));
    String swapped =
        code.substring(0, place)
            + code.charAt(place + 1)
            + code.charAt(place)
            + code.substring(place + 2);
    assertThat(Crockford.checks(swapped)).isEqualTo(swapped.equals(code));
  }

  @Test
  void what_a_person_types_is_read_kindly() {
    assertThat(Crockford.normalise(" o1il-abc d ")).isEqualTo("0111ABCD");
    assertThat(Crockford.checks("")).isFalse();
    assertThat(Crockford.checks("UUUU")).isFalse();
  }

  @Test
  void bytes_are_read_as_one_bit_string() {
    assertThat(Crockford.encode(new byte[] {(byte) 0b11111_000, (byte) 0b01_00000_0, 0, 0, 0}, 3))
        .isEqualTo("Z10");
  }

  @Property
  void a_uuid_survives_its_bytes(@ForAll long high, @ForAll long low) {
    UUID id = new UUID(high, low);
    assertThat(Ids.fromBytes(Ids.toBytes(id))).isEqualTo(id);
  }

  @Test
  void new_ids_sort_by_age() {
    UUID first = Ids.next();
    UUID second = Ids.next();
    assertThat(first.version()).isEqualTo(7);
    assertThat(second.toString()).isGreaterThanOrEqualTo(first.toString().substring(0, 13));
  }
}
