package oneaisle.customer.identity.entity;

/** Whether an order's contact data is still to be fetched. */
public enum ContactState {
  PENDING,
  FETCHED,

  /** The order service has none. */
  NONE
}
