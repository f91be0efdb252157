package oneaisle.inventory.reservation.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Only a committed reservation can be fulfilled; a hold belongs to nobody's order yet. */
public class NotCommitted extends Refusal {
  public NotCommitted(UUID id) {
    super(
        Kind.CONFLICT,
        "The reservation " + id + " is only HELD; commit it before it is fulfilled.");
    with("reservationId", id);
  }
}
