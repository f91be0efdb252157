package oneaisle.inventory.location.entity;

/** A postal address; each part may be null. Country is ISO 3166 alpha-2. */
public record Address(
    String street, String city, String region, String postalCode, String country) {}
