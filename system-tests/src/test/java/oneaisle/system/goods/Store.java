package oneaisle.system.goods;

/** A place that sells, always open, so that no test depends on the time of day. */
public record Store(String code, String name, double latitude, double longitude) {

  String row() {
    return String.join(
        ",",
        code,
        name,
        "STORE",
        "1 Invented Street",
        "London",
        "Greater London",
        "W1F 9TA",
        "GB",
        Double.toString(latitude),
        Double.toString(longitude),
        "Europe/London",
        "+44 20 7946 0000",
        "Mo-Su 00:00-24:00");
  }
}
