package oneaisle.order.ordering.boundary;

import oneaisle.order.orderbook.entity.Contact;

/** How to reach the guest who ordered. */
public record ContactView(String name, String email, String phone) {

  static ContactView from(Contact contact) {
    return new ContactView(contact.name(), contact.email(), contact.phone());
  }
}
