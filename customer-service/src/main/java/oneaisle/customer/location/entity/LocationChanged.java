package oneaisle.customer.location.entity;

/** Event of the inventory service: how a location is now. */
public record LocationChanged(String code, String name, String timeZone) {}
