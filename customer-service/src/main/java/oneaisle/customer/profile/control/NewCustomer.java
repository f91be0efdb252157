package oneaisle.customer.profile.control;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a customer at the beginning.
 *
 * @param id null where the record may have any id
 * @param language null where it was not said
 */
public record NewCustomer(UUID id, String name, String language, List<IdentifierClaim> claims) {}
