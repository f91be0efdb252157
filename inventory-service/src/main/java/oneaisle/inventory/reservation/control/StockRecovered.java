package oneaisle.inventory.reservation.control;

/** A level that was short can keep every promise again. */
public record StockRecovered(
    String location, String sku, int onHand, int unavailable, int reserved) {}
