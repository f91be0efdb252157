package oneaisle.customer.profile.entity;

import java.util.List;
import java.util.UUID;

/**
 * The records that are one person. A list about a person asks for the facts of all of them.
 *
 * @param id the canonical record
 * @param records all records of this person, the canonical one included
 */
public record Person(UUID id, List<UUID> records) {

  public boolean has(UUID customerId) {
    return records.contains(customerId);
  }
}
