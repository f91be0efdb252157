package oneaisle.inventory.location.control;

/** Told inside a transaction that writes locations; it may still be rolled back. */
public record LocationsWritten() {}
