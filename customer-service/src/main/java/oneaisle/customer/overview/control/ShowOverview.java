package oneaisle.customer.overview.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.control.Notifications;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.support.control.Cases;
import oneaisle.customer.timeline.control.Timeline;

/**
 * Gathers everything about a customer for whoever talks to them: seven queries, each by an index.
 */
@ApplicationScoped
@Transactional
public class ShowOverview {

  private static final int ORDERS = 10;
  private static final int NOTIFICATIONS = 10;
  private static final int OPEN = 20;
  private static final int ENTRIES = 20;

  @Inject private People people;
  @Inject private Customers customers;
  @Inject private CustomerOrders orders;
  @Inject private Notifications notifications;
  @Inject private Cases cases;
  @Inject private Timeline timeline;

  public Overview show(UUID customerId) {
    Person person = people.person(customerId);
    return new Overview(
        customers.find(person.id()).orElseThrow(),
        orders.newest(person, ORDERS),
        orders.open(person, OPEN),
        notifications.page(person, Optional.empty(), NOTIFICATIONS),
        cases.open(person, OPEN),
        timeline.page(person, Optional.empty(), true, Optional.empty(), ENTRIES));
  }
}
