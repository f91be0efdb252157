package oneaisle.shared.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a location is open, in OpenStreetMap's syntax: {@code Mo-Fr 08:00-20:00; Sa 09:00-18:00; Dec
 * 25 off}. A later rule replaces what earlier ones say of a day, a rule after a comma adds to them;
 * a closure is just one more rule, and closes after a comma as well.
 *
 * <p>What is accepted is also understood: parts of the syntax that cannot be worked out without a
 * calendar of suns and festivals (sunset, {@code easter}, open ends, week numbers) are refused with
 * their name. Public holidays ({@code PH}) are accepted and never match: a location that closes on
 * one names the date.
 *
 * <p>Every service reads hours here: what one accepts and tells, the others understand, and promise
 * the same by it.
 */
public final class OpeningHours {

  /**
   * Hours over midnight and dates like {@code Jan 2} are fine; what is ambiguous is refused all the
   * same.
   */
  private static final boolean LENIENT = false;

  private static final TimeSpan ALL_DAY = span(0, 24 * 60);

  /** Many stores share few texts, and each order asks; more than a large retailer has. */
  private static final Cache<String, OpeningHours> READ =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private final String text;
  private final List<Rule> rules;

  private OpeningHours(String text, List<Rule> rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException with a message for the person who wrote it
   */
  public static OpeningHours parse(String text) {
    return READ.get(text, OpeningHours::read);
  }

  private static OpeningHours read(String text) {
    List<Rule> rules;
    try {
      rules = new OpeningHoursParser(new StringReader(text)).rules(LENIENT);
    } catch (OpeningHoursParseException e) {
      throw new IllegalArgumentException("are not opening hours: " + firstLine(e.getMessage()), e);
    } catch (
        Error lexical) { // the generated tokenizer throws an Error for a character it does not know
      throw new IllegalArgumentException(
          "are not opening hours: " + firstLine(lexical.getMessage()), lexical);
    }
    if (rules.isEmpty()) throw new IllegalArgumentException("are empty");
    rules.forEach(DaySelector::requireUnderstood);
    return new OpeningHours(text, rules);
  }

  /** The spans of opening that begin on this day, as moments; a span may end on the next day. */
  public List<OpenSpan> on(LocalDate day, ZoneId zone) {
    List<TimeSpan> spans = new ArrayList<>();
    for (Rule rule : rules) {
      if (!DaySelector.matches(rule, day)) continue;
      boolean closes = closes(rule);
      // "Mo 08:00-20:00; Mo 12:00-13:00 off" closes at lunch only; every other later rule speaks
      // for the whole day
      if (closes && rule.getTimes() != null) spans = without(spans, rule.getTimes());
      else {
        if (closes || !rule.isAdditive()) spans.clear();
        if (!closes) spans.addAll(rule.getTimes() == null ? List.of(ALL_DAY) : rule.getTimes());
      }
    }
    return spans.stream()
        .map(span -> OpenSpan.of(day, span.getStart(), end(span), zone))
        .sorted(Comparator.comparing(OpenSpan::from))
        .toList();
  }

  private static boolean closes(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    if (modifier == null || modifier.getModifier() == null) return false;
    return modifier.getModifier() == RuleModifier.Modifier.OFF
        || modifier.getModifier() == RuleModifier.Modifier.CLOSED;
  }

  private static List<TimeSpan> without(List<TimeSpan> spans, List<TimeSpan> closures) {
    List<TimeSpan> left = spans;
    for (TimeSpan closure : closures) {
      List<TimeSpan> next = new ArrayList<>();
      for (TimeSpan span : left) {
        if (span.getStart() < closure.getStart()) {
          next.add(span(span.getStart(), Math.min(end(span), closure.getStart())));
        }
        if (end(closure) < end(span))
          next.add(span(Math.max(span.getStart(), end(closure)), end(span)));
      }
      left = next;
    }
    return left;
  }

  private static int end(TimeSpan span) {
    return span.getEnd() <= span.getStart() ? span.getEnd() + 24 * 60 : span.getEnd();
  }

  private static TimeSpan span(int start, int end) {
    TimeSpan span = new TimeSpan();
    span.setStart(start);
    span.setEnd(end);
    return span;
  }

  private static String firstLine(String message) {
    return message == null
        ? "cannot be read"
        : message.lines().findFirst().orElse("cannot be read");
  }

  /** As it was written. */
  public String text() {
    return text;
  }
}
