package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import oneaisle.inventory.testing.Deed.Step;
import oneaisle.inventory.testing.InSomeOrder.Told;

/**
 * The service as a whole, from HTTP to the rows, against a plain model: after any deeds in any
 * order, and of several people at once.
 */
class ReservationDeedsIT {

  private static final int STOCK = 4;
  private static final int SCARCE = 2;
  private static final int PEOPLE = 3;

  private static ExecutorService people;

  @BeforeContainer
  static void open() {
    people = Executors.newFixedThreadPool(PEOPLE);
  }

  @AfterContainer
  static void everything_adds_up() {
    people.shutdown();
    Shop.checkInvariants();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void one_after_the_other_they_come_to_what_the_plain_model_says(
      @ForAll("deeds") List<Deed> deeds) {
    PlainDeeds plain = new PlainDeeds(STOCK);
    RealDeeds real = new RealDeeds(Outside.service(), STOCK);
    for (Deed deed : deeds) {
      assertThat(real.does(deed)).as("%s", deed).isEqualTo(plain.does(deed));
      assertThat(real.available(deed.where(), deed.sku()))
          .as("offered after %s", deed)
          .isLessThanOrEqualTo(plain.free(deed.where(), deed.sku()));
    }
    assertThat(real.everything()).isEqualTo(plain.everything());
    for (String place : Deed.PLACES) {
      for (String sku : Deed.SKUS) {
        int free = plain.free(place, sku);
        // a hold that time has ended behind its back is seen a moment later
        if (real.available(place, sku) != free)
          Shelf.until().until(() -> real.available(place, sku) == free);
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void at_once_they_come_to_what_they_would_in_some_order(@ForAll("crowds") List<List<Deed>> crowd)
      throws Exception {
    RealDeeds real = new RealDeeds(Outside.service(), SCARCE);
    List<List<Told>> told = atOnce(crowd, real);
    String end = real.everything();
    assertThat(new InSomeOrder(() -> new PlainDeeds(SCARCE), told, end).explains())
        .as("%s%nand in the end%n%s", told, end)
        .isTrue();
  }

  private static List<List<Told>> atOnce(List<List<Deed>> crowd, RealDeeds real) throws Exception {
    CyclicBarrier begin = new CyclicBarrier(crowd.size());
    List<Future<List<Told>>> running = new ArrayList<>();
    for (List<Deed> deeds : crowd) {
      running.add(
          people.submit(
              () -> {
                begin.await();
                List<Told> told = new ArrayList<>();
                for (Deed deed : deeds) {
                  long asked = System.nanoTime();
                  String answer = real.does(deed);
                  told.add(new Told(deed, answer, asked, System.nanoTime()));
                }
                return told;
              }));
    }
    List<List<Told>> all = new ArrayList<>();
    for (Future<List<Told>> one : running) all.add(one.get());
    return all;
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return deed(Arbitraries.of(true, false)).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<List<Deed>>> crowds() {
    return deed(Arbitraries.just(false)).list().ofMinSize(1).ofMaxSize(4).list().ofSize(PEOPLE);
  }

  private static Arbitrary<Deed> deed(Arbitrary<Boolean> twice) {
    return Combinators.combine(
            Arbitraries.of(Step.class),
            Arbitraries.integers().between(0, Deed.CLAIMS - 1),
            Arbitraries.integers().between(0, Deed.CLAIMS - 1),
            Arbitraries.of(Deed.PLACES),
            Arbitraries.of(Deed.SKUS),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(Deed.SKUS).injectNull(0.4),
            twice)
        .as(Deed::new);
  }
}
