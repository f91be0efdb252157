package oneaisle.customer.support.entity;

/** Who speaks: the customer (IN) or we (OUT). */
public enum Direction {
  IN,
  OUT
}
