package oneaisle.order.orderbook.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How to reach a guest. Personal data: never in an event, read only by those who write to the
 * guest.
 */
@Embeddable
public class Contact {

  @Column(name = "contact_name")
  private String name;

  @Column(name = "contact_email")
  private String email;

  @Column(name = "contact_phone")
  private String phone;

  protected Contact() {}

  public Contact(String name, String email, String phone) {
    this.name = name;
    this.email = email;
    this.phone = phone;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  boolean isEmpty() {
    return name == null && email == null && phone == null;
  }
}
