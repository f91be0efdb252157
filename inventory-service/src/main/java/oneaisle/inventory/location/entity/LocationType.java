package oneaisle.inventory.location.entity;

/** What sort of place holds stock. */
public enum LocationType {
  STORE,
  WAREHOUSE
}
