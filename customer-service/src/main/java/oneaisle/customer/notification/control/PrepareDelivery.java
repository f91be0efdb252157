package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.identity.control.OrderContacts;
import oneaisle.customer.identity.entity.OrderContact;
import oneaisle.customer.item.control.Items;
import oneaisle.customer.item.entity.Item;
import oneaisle.customer.location.control.StoreLocations;
import oneaisle.customer.location.entity.StoreLocation;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.shared.persistence.RetryOnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides at the last moment whether a claimed notification is still of use and where it goes, and
 * gathers what it is written from. The address is the customer's verified one; a guest's order is
 * written about to the contact it carries.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PrepareDelivery {

  /** How soon to look again for contact data that is being fetched. */
  private static final Duration CONTACT_PAUSE = Duration.ofSeconds(1);

  @Inject private Notifications notifications;
  @Inject private CustomerOrders orders;
  @Inject private Customers customers;
  @Inject private OrderContacts contacts;
  @Inject private StoreLocations locations;
  @Inject private Items items;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.language")
  private String defaultLanguage;

  /** Empty where there is nothing to send now. */
  public Optional<Draft> prepare(UUID notificationId) {
    Notification notification = notifications.lock(notificationId);
    if (!notification.isQueued()) return Optional.empty();
    Optional<CustomerOrder> order =
        Optional.ofNullable(notification.orderId()).flatMap(orders::find);
    order.ifPresent(about -> notification.concerns(about.customerId()));
    Optional<String> useless = order.flatMap(about -> uselessBecause(notification, about));
    if (useless.isPresent()) return suppressed(notification, useless.get());
    Optional<OrderContact> contact = order.flatMap(about -> contacts.find(about.id()));
    Optional<Customer> customer =
        Optional.ofNullable(notification.customerId()).flatMap(customers::find);
    Optional<String> to =
        Optional.ofNullable(notification.address())
            .or(() -> customer.flatMap(Customer::verifiedEmail))
            .or(() -> contact.flatMap(OrderContact::email));
    if (to.isPresent()) return Optional.of(draft(notification, to.get(), order, contact, customer));
    if (contact.filter(OrderContact::isPending).isPresent()) {
      notification.postpone(clock.instant().plus(CONTACT_PAUSE));
      return Optional.empty();
    }
    return suppressed(notification, "no address");
  }

  private Optional<String> uselessBecause(Notification notification, CustomerOrder about) {
    return notification.kind().uselessBecause(about.state(), about.pickupBy(), clock.instant());
  }

  private Optional<Draft> suppressed(Notification notification, String because) {
    notification.suppress(because, clock.instant());
    announceOutcome.announce(notification);
    return Optional.empty();
  }

  private Draft draft(
      Notification notification,
      String to,
      Optional<CustomerOrder> order,
      Optional<OrderContact> contact,
      Optional<Customer> customer) {
    Optional<String> location =
        order.map(CustomerOrder::location).or(() -> Optional.ofNullable(notification.location()));
    Optional<StoreLocation> store = location.flatMap(locations::find);
    String name =
        customer.map(Customer::name).or(() -> contact.flatMap(OrderContact::name)).orElse("");
    String language =
        contact
            .flatMap(OrderContact::language)
            .or(() -> customer.map(Customer::language))
            .orElse(defaultLanguage);
    ZoneId zone = store.map(StoreLocation::zone).orElse(ZoneOffset.UTC);
    return new Draft(
        notification.id(),
        notification.kind(),
        notification.attempts(),
        to,
        language,
        name,
        order.map(CustomerOrder::number).orElse(""),
        store.map(StoreLocation::name).or(() -> location).orElse(""),
        zone,
        order.map(CustomerOrder::pickupBy).orElse(null),
        order.map(CustomerOrder::total).map(Object::toString).orElse(""),
        order.map(CustomerOrder::fulfilmentId).orElse(null),
        article(notification),
        notification.subject(),
        notification.text(),
        notification.inReplyTo());
  }

  private String article(Notification notification) {
    String sku = notification.sku();
    return sku == null ? "" : items.find(sku).map(Item::name).orElse(sku);
  }
}
