package oneaisle.customer.support.entity;

import java.util.List;
import java.util.UUID;

/** Event: a customer has a problem. */
public record CaseOpened(UUID caseId, UUID customerId, List<UUID> orderIds) {}
