package oneaisle.inventory.importing.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import oneaisle.inventory.importing.entity.RowRejected;
import oneaisle.inventory.stock.entity.StockKey;
import org.junit.jupiter.api.Test;

class RepeatedLevelsTest {

  private final RepeatedLevels repeats = new RepeatedLevels();

  @Test
  void only_a_second_row_of_the_same_article_at_the_same_location_is_one_too_many() {
    for (String location : new String[] {"L1", "L2", "L3"})
      for (int sku = 0; sku < 1_000; sku++) repeats.refuse(new StockKey(location, "A" + sku));
    assertRefused(new StockKey("L1", "A0"));
    assertRefused(new StockKey("L2", "A700"));
    assertRefused(new StockKey("L3", "A999"));
    repeats.refuse(new StockKey("L4", "A999"));
    repeats.refuse(new StockKey("L1", "A1000"));
  }

  private void assertRefused(StockKey key) {
    assertThatThrownBy(() -> repeats.refuse(key))
        .isInstanceOf(RowRejected.class)
        .hasMessage("repeats " + key + " of an earlier line");
  }
}
