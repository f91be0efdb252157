package oneaisle.order.pos.boundary;

import java.time.Instant;
import java.util.List;
import oneaisle.order.pos.entity.Register;
import oneaisle.order.pos.entity.SequenceGap;

/** How far a register's numbered sales have arrived. */
public record RegisterView(String register, long lastSequence, Instant lastSoldAt, List<Gap> gaps) {

  /** Missing numbers, first and last included. */
  public record Gap(long firstMissing, long lastMissing) {
    static Gap from(SequenceGap gap) {
      return new Gap(gap.firstMissing(), gap.lastMissing());
    }
  }

  static RegisterView from(Register register) {
    return new RegisterView(
        register.key().register(),
        register.lastSequence(),
        register.lastSoldAt(),
        register.gaps().stream().map(Gap::from).toList());
  }
}
