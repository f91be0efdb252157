package oneaisle.inventory.stock.control;

/**
 * What made stock levels change.
 *
 * @param name an event or a use case: {@code SaleRecorded}
 * @param document as in the ledger
 */
public record Cause(String name, String document) {}
