package oneaisle.shared.problem;

/** The words of HTTP's own statuses, as far as a container answers with them by itself. */
final class HttpStatusTitle {

  private HttpStatusTitle() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Unauthenticated";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 408 -> "Request timeout";
      case 409 -> "Conflict";
      case 411 -> "Length required";
      case 413 -> "Body too large";
      case 414 -> "Address too long";
      case 415 -> "Unsupported media type";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 500 -> "Internal error";
      case 503 -> "Unavailable";
      default -> status >= 500 ? "Internal error" : "Bad request";
    };
  }
}
