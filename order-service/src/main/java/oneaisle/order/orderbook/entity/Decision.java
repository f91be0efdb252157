package oneaisle.order.orderbook.entity;

/** What was decided about an order; the word of an entry in its history. */
public enum Decision {
  ACCEPTED,
  CONFIRMED,
  REFUSED,
  CANCEL_REQUESTED,
  CANCELLED,
  EXPIRED,
  CUSTOMER_LINKED,
  SOLD,
  SALE_EXTENDED,
  PICKUP_CLAIMED,
  PICKUP_TAKEN_OVER,
  ITEM_PICKED,
  STAGED,
  PICKUP_READY,
  WRONG_CODE,
  CODE_LOCKED,
  CODE_REPLACED,
  HANDED_OVER,
  PUT_BACK_CONFIRMED,
  ATTENTION_RAISED,
  ATTENTION_CLEARED
}
