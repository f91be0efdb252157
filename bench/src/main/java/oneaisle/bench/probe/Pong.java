package oneaisle.bench.probe;

/** A small JSON object. */
public record Pong(String status, int number) {}
