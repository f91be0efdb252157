package oneaisle.shared.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /lines/0/quantity}), or {@code ?name} of a
 *     query parameter
 * @param message what is wrong and what would be right
 */
public record Violation(String pointer, String message) {}
