package oneaisle.customer.overview.boundary;

import java.util.List;
import oneaisle.customer.overview.control.Overview;

/**
 * Everything about a customer in one answer.
 *
 * @param orders the newest 10 orders and purchases on any channel
 * @param openOrders what the customer still waits for, the first to be fetched on top; at most 20
 * @param notifications the newest 10 with their outcome
 * @param openCases with what was said last; at most 20
 * @param timeline the newest 20 entries
 */
public record OverviewView(
    OverviewCustomerView customer,
    List<OverviewOrderView> orders,
    List<OverviewOrderView> openOrders,
    List<OverviewNotificationView> notifications,
    List<OverviewCaseView> openCases,
    List<OverviewEntryView> timeline) {

  static OverviewView from(Overview overview) {
    return new OverviewView(
        OverviewCustomerView.from(overview.customer()),
        overview.orders().stream().map(OverviewOrderView::from).toList(),
        overview.open().stream().map(OverviewOrderView::from).toList(),
        overview.notifications().stream().map(OverviewNotificationView::from).toList(),
        overview.cases().stream().map(OverviewCaseView::from).toList(),
        overview.timeline().stream().map(OverviewEntryView::from).toList());
  }
}
