package oneaisle.customer.support.boundary;

import java.util.List;
import oneaisle.customer.support.control.ShowCase;

/**
 * Everything about a case.
 *
 * @param messages the newest 200, in the order in which they were said
 * @param notes the newest 200, newest first
 */
public record CaseView(
    CaseSummaryView summary,
    CaseCustomerView customer,
    List<CaseOrderView> orders,
    List<CaseSessionView> sessions,
    List<CaseMessageView> messages,
    List<CaseNoteView> notes) {

  static CaseView from(ShowCase.Shown shown) {
    return new CaseView(
        CaseSummaryView.from(shown.supportCase()),
        CaseCustomerView.from(shown.customer()),
        shown.orders().stream().map(CaseOrderView::from).toList(),
        shown.sessions().stream().map(CaseSessionView::from).toList(),
        shown.messages().stream()
            .map(
                message ->
                    CaseMessageView.from(message, shown.outcomes().get(message.notificationId())))
            .toList(),
        shown.notes().stream().map(CaseNoteView::from).toList());
  }
}
