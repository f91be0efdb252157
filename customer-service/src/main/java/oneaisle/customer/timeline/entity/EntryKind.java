package oneaisle.customer.timeline.entity;

/** What happened. Some of it is for staff only: it is about the store's work or our own doubts. */
public enum EntryKind {
  ORDER_PLACED(false),
  ORDER_REFUSED(false),
  ORDER_CANCELLED(false),
  PICKUP_CLAIMED(true),
  PICKUP_READY(false),
  PICKUP_CODE_REPLACED(false),
  PICKUP_HANDED_OVER(false),
  PUT_BACK_CONFIRMED(true),
  STORE_PURCHASE(false),
  CUSTOMER_LINKED(true),
  NOTIFICATION_SENT(false),
  NOTIFICATION_DELIVERED(false),
  NOTIFICATION_READ(true),
  NOTIFICATION_FAILED(true),
  NOTIFICATION_SUPPRESSED(true),
  MESSAGE_RECEIVED(false),
  MESSAGE_SENT(false),
  CASE_OPENED(false),
  CASE_REOPENED(false),
  CASE_RESOLVED(false);

  private final boolean staffOnly;

  EntryKind(boolean staffOnly) {
    this.staffOnly = staffOnly;
  }

  public boolean isStaffOnly() {
    return staffOnly;
  }
}
