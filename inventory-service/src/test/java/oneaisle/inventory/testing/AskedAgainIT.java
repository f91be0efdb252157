package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import oneaisle.inventory.reservation.control.LocationNotServing;
import oneaisle.inventory.reservation.control.MoveReservation;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.shared.ids.Ids;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who got no answer asks again, and is told what became of it whatever has happened since. */
@ExtendWith(ArquillianExtension.class)
public class AskedAgainIT {

  private static final String HERE = Crowd.STORE;
  private static final String THERE = "IT-THERE";

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private ReserveStock reserveStock;
  @Inject private MoveReservation moveReservation;

  private final String sku = Crowd.newSku();

  @BeforeEach
  void open() {
    books.openUndisturbed(HERE, THERE);
  }

  @AfterEach
  void everything_adds_up() {
    books.openStore(HERE);
    books.openStore(THERE);
    books.checkInvariants();
  }

  @Test
  void a_reservation_is_the_same_though_its_location_takes_no_orders_any_more() {
    books.receive(HERE, sku, 5);
    UUID id = Ids.next();
    var draft = Crowd.draft(sku, 2);
    assertThat(reserveStock.reserve(id, draft).created()).isTrue();
    books.giveUpStore(HERE);
    assertThatThrownBy(() -> reserveStock.reserve(Ids.next(), draft))
        .isInstanceOf(LocationNotServing.class);
    var again = reserveStock.reserve(id, draft);
    assertThat(again.created()).isFalse();
    assertThat(again.reservation().id()).isEqualTo(id);
  }

  @Test
  void a_move_is_the_same_though_its_destination_takes_no_orders_any_more() {
    books.receive(HERE, sku, 5);
    books.receive(THERE, sku, 5);
    UUID id = Ids.next();
    UUID to = Ids.next();
    reserveStock.reserve(id, Crowd.draft(sku, 2));
    assertThat(moveReservation.move(id, to, THERE).created()).isTrue();
    books.giveUpStore(THERE);
    var again = moveReservation.move(id, to, THERE);
    assertThat(again.created()).isFalse();
    assertThat(again.reservation().id()).isEqualTo(to);
  }
}
