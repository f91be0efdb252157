package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;

/** Staff look a customer up by what they are told at the counter or on the phone. */
@ApplicationScoped
public class FindCustomers {

  @Inject private Customers customers;
  @Inject private NormaliseIdentifier normaliseIdentifier;

  /** By an identifier, verified or not: several people may say that an address is theirs. */
  public <V> Page<V> holding(
      String parameter,
      IdentifierType type,
      String text,
      String cursor,
      int limit,
      Function<Customer, V> view) {
    IdentifierValue known =
        normaliseIdentifier
            .normalise(type, text)
            .orElseThrow(() -> new InvalidInput("?" + parameter, "is not a valid " + type));
    Optional<UUID> after = Cursor.read(cursor, 1).map(position -> position.uuid(0));
    List<Customer> found = customers.holding(type, known.value(), after, limit + 1);
    return Page.of(found, limit, view, last -> Cursor.after(last.id()));
  }

  /** By the beginning of the name. */
  public <V> Page<V> named(String beginning, String cursor, int limit, Function<Customer, V> view) {
    String text = beginning.strip();
    if (text.length() < 2 || text.length() > 200)
      throw new InvalidInput("?query", "must have 2 to 200 characters");
    Optional<Cursor> after = Cursor.read(cursor, 2);
    String afterName = after.map(position -> position.text(0)).orElse("");
    UUID afterId = after.map(position -> position.uuid(1)).orElse(new UUID(0, 0));
    List<Customer> found = customers.named(text, afterName, afterId, limit + 1);
    return Page.of(found, limit, view, last -> Cursor.after(last.name(), last.id()));
  }
}
