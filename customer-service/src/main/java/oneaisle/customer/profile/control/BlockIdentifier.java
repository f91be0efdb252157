package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import oneaisle.customer.profile.entity.BlockedIdentifier;
import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.persistence.RetryOnConflict;

/** From now on a value identifies nobody; who held it as verified keeps it unverified. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class BlockIdentifier {

  @Inject private Customers customers;
  @Inject private Clock clock;

  public void block(IdentifierValue value, String reason, String by) {
    if (customers.isBlocked(value)) return;
    customers.verified(value).forEach(Identifier::doubt);
    customers.block(new BlockedIdentifier(value, reason, by, clock.instant()));
  }
}
