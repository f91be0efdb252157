package oneaisle.inventory.location.entity;

/** What a location can do for an order. */
public enum Capability {
  /** Shoppers collect at a counter. */
  PICKUP,
  /** Staff bring the order to the car. */
  CURBSIDE,
  /** Shoppers open a locker with their code. */
  LOCKER,
  /** Parcels leave from here. */
  SHIP_FROM_STORE
}
