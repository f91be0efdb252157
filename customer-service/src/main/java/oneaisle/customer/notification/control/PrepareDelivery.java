package oneaisle.customer.notification.control;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
 * Decides at the last moment whether claimed notifications are still of use and where they go, and
 * gathers what they are written from. The address is the customer's verified one; a guest's order
 * is written about to the contact it carries.
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

  /** What is known of the orders, people and places that some notifications are about. */
  private record Known(
      Map<UUID, CustomerOrder> orders,
      Map<UUID, OrderContact> contacts,
      Map<UUID, Customer> customers,
      Map<String, StoreLocation> stores) {}

  /** Without those of which there is nothing to send now. */
  public List<Draft> prepare(List<UUID> notificationIds) {
    List<Notification> claimed =
        notifications.lock(notificationIds).stream().filter(Notification::isQueued).toList();
    Known known = gather(claimed);
    return claimed.stream().flatMap(one -> prepare(one, known).stream()).toList();
  }

  private Known gather(List<Notification> claimed) {
    Map<UUID, CustomerOrder> about =
        byKey(orders.withIds(present(claimed, Notification::orderId)), CustomerOrder::id);
    claimed.stream()
        .filter(one -> about.containsKey(one.orderId()))
        .forEach(one -> one.concerns(about.get(one.orderId()).customerId()));
    Set<String> codes = present(about.values(), CustomerOrder::location);
    codes.addAll(present(claimed, Notification::location));
    return new Known(
        about,
        byKey(contacts.of(about.keySet()), OrderContact::orderId),
        byKey(customers.withIds(present(claimed, Notification::customerId)), Customer::id),
        byKey(locations.withCodes(codes), StoreLocation::code));
  }

  private static <T, K> Set<K> present(Collection<T> all, Function<T, K> key) {
    return all.stream().map(key).filter(Objects::nonNull).collect(toCollection(HashSet::new));
  }

  private static <T, K> Map<K, T> byKey(Collection<T> all, Function<T, K> key) {
    return all.stream().collect(toMap(key, Function.identity()));
  }

  private Optional<Draft> prepare(Notification notification, Known known) {
    Optional<CustomerOrder> order = Optional.ofNullable(known.orders().get(notification.orderId()));
    Optional<String> useless = order.flatMap(about -> uselessBecause(notification, about));
    if (useless.isPresent()) return suppressed(notification, useless.get());
    Optional<OrderContact> contact =
        Optional.ofNullable(known.contacts().get(notification.orderId()));
    Optional<Customer> customer =
        Optional.ofNullable(known.customers().get(notification.customerId()));
    Optional<String> to =
        Optional.ofNullable(notification.address())
            .or(() -> customer.flatMap(Customer::verifiedEmail))
            .or(() -> contact.flatMap(OrderContact::email));
    if (to.isPresent())
      return Optional.of(draft(notification, to.get(), order, contact, customer, known));
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
      Optional<Customer> customer,
      Known known) {
    Optional<String> location =
        order.map(CustomerOrder::location).or(() -> Optional.ofNullable(notification.location()));
    Optional<StoreLocation> store = location.map(known.stores()::get);
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
