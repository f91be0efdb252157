package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import oneaisle.inventory.stock.control.Hearings;
import oneaisle.shared.ids.Ids;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a location was heard is noted now and then, and not forgotten over a conflict. */
@ExtendWith(ArquillianExtension.class)
public class HearingsIT {

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private Hearings hearings;
  @Inject private UserTransaction transaction;

  private final String store = "H-" + Ids.next();

  @Test
  void what_was_heard_in_a_transaction_that_is_run_again_is_noted() throws Exception {
    hear(false);
    assertThat(heard()).isEmpty();
    hear(true);
    assertThat(heard()).containsExactly("both");
  }

  @Test
  void what_is_heard_over_and_over_is_noted_about_once_a_minute() throws Exception {
    hear(true);
    books.update("DELETE FROM location_heard WHERE location = ?", store);
    hear(true);
    assertThat(heard()).isEmpty();
  }

  private void hear(boolean commits) throws Exception {
    transaction.begin();
    hearings.sale(store);
    hearings.feed(List.of(store));
    if (commits) transaction.commit();
    else transaction.rollback();
  }

  private List<String> heard() {
    return books.texts(
        "SELECT IF(sale_at IS NULL OR feed_at IS NULL, 'one', 'both') FROM location_heard WHERE"
            + " location = ?",
        store);
  }
}
