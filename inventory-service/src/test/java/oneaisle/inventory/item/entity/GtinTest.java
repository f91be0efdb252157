package oneaisle.inventory.item.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GtinTest {

  @Test
  void the_check_digit_tells_a_mistyped_number() {
    assertThat(Gtin.checks("4006381333931")).isTrue();
    assertThat(Gtin.checks("4006381333932")).isFalse();
    assertThat(Gtin.checks("4006381339331")).isFalse();
    assertThat(Gtin.checks("73513537")).isTrue();
    assertThat(Gtin.checks("036000291452")).isTrue();
  }

  @Test
  void only_the_lengths_of_gs1_are_numbers() {
    assertThat(Gtin.isWellFormed("123456789")).isFalse();
    assertThat(Gtin.isWellFormed("40063813339x1")).isFalse();
    assertThat(Gtin.isWellFormed("40063813339312")).isTrue();
  }

  @Test
  void a_upc_and_its_ean_are_the_same_number() {
    assertThat(Gtin.spellings("0036000291452")).contains("036000291452", "00036000291452");
    assertThat(Gtin.spellings("036000291452")).contains("0036000291452");
    assertThat(Gtin.spellings("4006381333931"))
        .containsExactlyInAnyOrder("4006381333931", "04006381333931");
  }
}
