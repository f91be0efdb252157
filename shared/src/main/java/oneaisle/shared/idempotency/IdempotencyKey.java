package oneaisle.shared.idempotency;

import oneaisle.shared.problem.InvalidInput;

/** The caller's key for one request, in the scope of who they are and which route they call. */
public record IdempotencyKey(String subject, String route, String value) {

  /**
   * @param header the {@code Idempotency-Key} header, or null where the caller sent none
   * @param route method and template: {@code POST /cases}
   */
  public static IdempotencyKey of(String subject, String route, String header) {
    if (header == null) return null;
    if (header.isBlank()
        || header.length() > 200
        || !header.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new InvalidInput("Idempotency-Key", "must be 1 to 200 printable ASCII characters");
    }
    return new IdempotencyKey(subject, route, header);
  }
}
