package oneaisle.customer.support.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.support.entity.CaseSession;

/** A case on one channel. */
public record CaseSessionView(UUID id, String channel, String address, Instant startedAt) {

  static CaseSessionView from(CaseSession session) {
    return new CaseSessionView(
        session.id(), session.channel(), session.address(), session.startedAt());
  }
}
