package oneaisle.customer.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import oneaisle.customer.identity.entity.OrderContact;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.orders.control.OrdersClient;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Makes a customer of a guest. Nobody has verified what a guest wrote, so it never leads to a
 * record that is already there: whoever types a stranger's address must not get at the stranger's
 * history.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class LinkGuest {

  @Inject private CustomerOrders orders;
  @Inject private OrderContacts contacts;
  @Inject private FindOrMakeCustomer findOrMakeCustomer;
  @Inject private LinkOrder linkOrder;
  @Inject private NormaliseIdentifier normaliseIdentifier;

  /**
   * @param contact empty where the order service has none
   */
  public void link(UUID orderId, Optional<OrdersClient.Contact> contact) {
    CustomerOrder order = orders.lock(orderId).orElseThrow();
    OrderContact task = contacts.lock(orderId).orElseThrow();
    if (!task.isPending()) return;
    if (contact.isEmpty()) {
      task.missing();
      return;
    }
    Optional<IdentifierValue> email = normalised(IdentifierType.EMAIL, contact.get().email());
    Optional<IdentifierValue> phone = normalised(IdentifierType.PHONE, contact.get().phone());
    String name = name(contact.get().name());
    String language = language(contact.get().language());
    task.fetched(email.map(IdentifierValue::value).orElse(null), name, language);
    if (order.customerId() != null) return;
    List<IdentifierValue> said = Stream.of(email, phone).flatMap(Optional::stream).toList();
    Customer customer = findOrMakeCustomer.newcomer(name, language, said);
    linkOrder.toFound(order, customer, orderId, "GUEST_CONTACT");
  }

  private Optional<IdentifierValue> normalised(IdentifierType type, String text) {
    return normaliseIdentifier.normalise(type, text);
  }

  private static String name(String text) {
    if (text == null || text.isBlank()) return null;
    String name = text.replaceAll("\\p{Cntrl}", " ").strip();
    return name.length() > 200 ? name.substring(0, 200) : name;
  }

  private static String language(String text) {
    return text != null && text.matches("[a-z]{2,3}(-[A-Z]{2})?") ? text : null;
  }
}
