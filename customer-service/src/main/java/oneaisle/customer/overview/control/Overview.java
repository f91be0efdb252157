package oneaisle.customer.overview.control;

import java.util.List;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.customer.timeline.entity.TimelineEntry;

/** What an agent must know before saying hello. */
public record Overview(
    Customer customer,
    List<CustomerOrder> orders,
    List<CustomerOrder> open,
    List<Notification> notifications,
    List<SupportCase> cases,
    List<TimelineEntry> timeline) {}
