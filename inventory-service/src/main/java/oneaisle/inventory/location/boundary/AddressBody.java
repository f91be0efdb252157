package oneaisle.inventory.location.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.location.entity.Address;

/** A postal address in a request and in an answer. */
public record AddressBody(
    @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String street,
    @Size(max = 100) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE) String city,
    @Size(max = 100) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String region,
    @Size(max = 20) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String postalCode,
    @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 country code of two letters")
        String country) {

  static AddressBody from(Address address) {
    return new AddressBody(
        address.street(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country());
  }

  Address address() {
    return new Address(street, city, region, postalCode, country);
  }
}
