package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.identity.control.FindOrMakeCustomer;
import oneaisle.customer.profile.control.AddIdentifier;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.IdentifierClaim;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.customer.support.entity.ChannelSender;

/**
 * Which customer writes. The holder of the address, if the channel vouches for it: a name typed
 * into a chat window must not open a stranger's conversation. Else whoever wrote from this account
 * of this channel before. Else somebody new.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ResolveSender {

  @Inject private Customers customers;
  @Inject private CaseMessages messages;
  @Inject private FindOrMakeCustomer findOrMakeCustomer;
  @Inject private AddIdentifier addIdentifier;
  @Inject private Clock clock;

  /**
   * @param name as the sender calls themselves; null where they do not
   */
  public UUID resolve(String channel, SenderClaim claim, String name) {
    IdentifierValue address = claim.address();
    if (customers.isBlocked(address))
      return findOrMakeCustomer.newcomer(name, null, List.of()).id();
    Optional<UUID> holder = claim.proven() ? customers.holderOf(address) : Optional.empty();
    if (holder.isPresent()) return holder.get();
    Optional<ChannelSender> before = messages.sender(channel, address);
    UUID customerId =
        before.map(ChannelSender::customerId).orElseGet(() -> newcomer(channel, address, name));
    if (claim.verified()) addIdentifier.add(customerId, new IdentifierClaim(address, true));
    return customerId;
  }

  private UUID newcomer(String channel, IdentifierValue address, String name) {
    Customer customer = findOrMakeCustomer.newcomer(name, null, List.of(address));
    messages.add(new ChannelSender(channel, address, customer.id(), clock.instant()));
    return customer.id();
  }
}
