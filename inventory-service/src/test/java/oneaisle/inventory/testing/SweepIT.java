package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.control.ExpireReservations;
import oneaisle.shared.ids.Ids;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds that have run out are swept up in the background, and nobody has to wait for that. */
@ExtendWith(ArquillianExtension.class)
public class SweepIT {

  private static final int UNITS = 5;
  private static final int MORE_THAN_A_BATCH = 230;

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private Crowd crowd;
  @Inject private AnotherInstance another;
  @Inject private ExpireReservations expireReservations;

  @BeforeEach
  void open() {
    books.openUndisturbed(Crowd.STORE);
  }

  @AfterEach
  void everything_adds_up() {
    books.checkInvariants();
  }

  @Test
  void a_level_that_somebody_has_locked_is_left_for_later_and_no_other_one_waits_for_it()
      throws Exception {
    List<String> skus = new ArrayList<>(List.of(Crowd.newSku(), Crowd.newSku()));
    Collections.sort(skus); // in the order of locking
    String first = skus.get(0);
    String locked = skus.get(1);
    for (String sku : skus) {
      books.receive(Crowd.STORE, sku, UNITS);
      runOut(sku, 1);
    }
    whileLocked(
        locked,
        () -> {
          assertThat(crowd.asks(expireReservations::expireSome).get()).isEqualTo(false);
          assertThat(expired(first)).isOne();
          assertThat(reserved(locked)).isOne();
        });
    assertThat(expireReservations.expireSome()).isFalse();
    assertThat(reserved(locked)).isZero();
  }

  @Test
  void a_sweep_that_could_do_nothing_rests_before_the_next() throws Exception {
    String sku = Crowd.newSku();
    books.receive(Crowd.STORE, sku, MORE_THAN_A_BATCH);
    runOut(sku, MORE_THAN_A_BATCH);
    whileLocked(
        sku, () -> assertThat(crowd.asks(expireReservations::expireSome).get()).isEqualTo(false));
    assertThat(expireReservations.expireSome()).isTrue();
    assertThat(expireReservations.expireSome()).isFalse();
    assertThat(reserved(sku)).isZero();
  }

  private void whileLocked(String sku, AnotherInstance.Happening happening) throws Exception {
    another.whileLocking("SELECT sku FROM stock_level WHERE sku = ?", sku, happening);
  }

  private void runOut(String sku, int holds) {
    for (int n = 0; n < holds; n++) {
      UUID id = Ids.next();
      assertThat(crowd.reserves(id, sku)).isTrue();
      books.update(
          "UPDATE reservation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ?",
          (Object) Ids.toBytes(id));
    }
  }

  private long expired(String sku) {
    return books.number("SELECT SUM(expired) FROM reservation_line WHERE sku = ?", sku);
  }

  private long reserved(String sku) {
    return books.number("SELECT reserved FROM stock_level WHERE sku = ?", sku);
  }
}
