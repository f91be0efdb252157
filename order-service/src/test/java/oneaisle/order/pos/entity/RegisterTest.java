package oneaisle.order.pos.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Property
  void the_gaps_are_exactly_the_numbers_that_did_not_come(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = 80) Long> sequences) {
    Register register = new Register(new RegisterKey("LDN-SOHO", "R1"), sequences.get(0), NOW);
    sequences.forEach(sequence -> register.saw(sequence, NOW));

    Set<Long> seen = new HashSet<>(sequences);
    Set<Long> missing = new HashSet<>();
    for (SequenceGap gap : register.gaps()) {
      for (long number = gap.firstMissing(); number <= gap.lastMissing(); number++) {
        assertThat(missing.add(number)).as("gaps do not overlap").isTrue();
      }
    }
    Set<Long> expected = new HashSet<>();
    for (long number = sequences.get(0); number <= register.lastSequence(); number++) {
      if (!seen.contains(number)) expected.add(number);
    }
    assertThat(missing).isEqualTo(expected);
    assertThat(register.lastSequence()).isEqualTo(seen.stream().max(Long::compare).orElseThrow());
  }

  @Example
  void a_register_that_jumps_farther_than_sales_get_lost_counts_anew_from_there() {
    Register register = new Register(new RegisterKey("LDN-SOHO", "R1"), 5, NOW);
    for (long sequence : new long[] {999_999_999_999L, 6, 8, 1_000_008})
      register.saw(sequence, NOW);
    assertThat(register.gaps()).extracting(SequenceGap::firstMissing).containsExactly(7L, 9L);
    assertThat(register.gaps().get(1).lastMissing()).isEqualTo(1_000_007);
    register.saw(2_000_009, NOW);
    assertThat(register.gaps()).hasSize(2);
    assertThat(register.lastSequence()).isEqualTo(2_000_009);
  }
}
