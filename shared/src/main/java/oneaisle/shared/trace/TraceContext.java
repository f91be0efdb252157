package oneaisle.shared.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Where a step stands in a distributed trace, as W3C Trace Context level 1 writes it: {@code
 * 00-<trace id>-<span id>-<flags>}.
 */
public record TraceContext(String traceId, String spanId, String flags) {

  public static final String HEADER = "traceparent";

  private static final int SAMPLED = 1;
  private static final String NOT_SAMPLED = "00";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

  private static final ThreadLocal<TraceContext> CURRENT = new ThreadLocal<>();

  public static Optional<TraceContext> parse(String traceparent) {
    if (traceparent == null) return Optional.empty();
    var match = FORM.matcher(traceparent);
    if (!match.matches()) return Optional.empty();
    return Optional.of(new TraceContext(match.group(1), match.group(2), match.group(3)));
  }

  /** A new trace that nobody has asked to have recorded. */
  public static TraceContext root() {
    return new TraceContext(hex() + hex(), hex(), NOT_SAMPLED);
  }

  /** Continues the given trace with a span of its own, or begins one. */
  public static TraceContext continuing(String traceparent) {
    return parse(traceparent).map(TraceContext::child).orElseGet(TraceContext::root);
  }

  /** The trace this thread works in; outside of any, a new one that is not kept. */
  public static TraceContext current() {
    TraceContext context = CURRENT.get();
    return context == null ? root() : context;
  }

  /** The current trace id for a log line, or null. */
  public static String currentTraceId() {
    TraceContext context = CURRENT.get();
    return context == null ? null : context.traceId;
  }

  /** Whether this thread works for somebody who wants each step of the trace recorded. */
  public static boolean isRecorded() {
    TraceContext context = CURRENT.get();
    return context != null && (Integer.parseInt(context.flags, 16) & SAMPLED) != 0;
  }

  public static void enter(TraceContext context) {
    CURRENT.set(context);
  }

  public static void leave() {
    CURRENT.remove();
  }

  public TraceContext child() {
    return new TraceContext(traceId, hex(), flags);
  }

  public String traceparent() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }

  private static String hex() {
    long bits = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    StringBuilder hex = new StringBuilder(16);
    for (int shift = 60; shift >= 0; shift -= 4)
      hex.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
    return hex.toString();
  }
}
