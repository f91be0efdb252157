package oneaisle.order.catalogue.control;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a location is open, read from OpenStreetMap's syntax: {@code Mo-Fr 08:00-20:00; Sa
 * 09:00-20:00; Dec 25 off}.
 *
 * <p>Understood are weekdays (also the nth of a month), dates and ranges of dates, years, weeks,
 * {@code 24/7}, times past midnight, and the three ways rules combine ({@code ;} replaces the day,
 * {@code ,} adds to it, {@code ||} fills in). Public and school holidays need a calendar that
 * nobody has told us, so rules for them alone never apply; a dated exception says it better.
 * Sunrise, easter and the like are refused as unreadable rather than guessed.
 */
public final class OpeningHours {

  private static final int MINUTES_OF_DAY = 24 * 60;

  /** Many stores share few texts, and each order asks; more than a large retailer has. */
  private static final int MOST_READ = 1_000;

  private static final Map<String, OpeningHours> READ = new ConcurrentHashMap<>();

  /** From a minute of a day to another, local time; the end may be past midnight. */
  public record Span(int fromMinute, int toMinute) {}

  private final List<Rule> rules;

  private OpeningHours(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException where the text cannot be read or says what is not understood
   */
  public static OpeningHours parse(String text) {
    OpeningHours read = READ.get(text);
    if (read != null) return read;
    OpeningHours parsed = parseAnew(text);
    if (READ.size() >= MOST_READ) READ.clear();
    READ.put(text, parsed);
    return parsed;
  }

  private static OpeningHours parseAnew(String text) {
    try {
      var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      List<Rule> rules = new OpeningHoursParser(in).rules(false);
      rules.forEach(RuleDates::requireUnderstood);
      return new OpeningHours(rules);
    } catch (OpeningHoursParseException e) {
      throw new IllegalArgumentException("Not opening hours: " + text, e);
    }
  }

  /** The spans that begin on this day, in order; empty when closed. */
  public List<Span> on(LocalDate date) {
    List<Span> spans = new ArrayList<>();
    boolean matched = false;
    for (Rule rule : rules) {
      if (!RuleDates.match(rule, date) || (rule.isFallBack() && matched)) continue;
      if (!rule.isAdditive()) spans.clear();
      if (!isOff(rule)) spans.addAll(spans(rule));
      matched = true;
    }
    spans.sort(Comparator.comparingInt(Span::fromMinute));
    return spans;
  }

  private static boolean isOff(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    if (modifier == null || modifier.getModifier() == null) return false;
    return switch (modifier.getModifier()) {
      case OFF, CLOSED, UNKNOWN -> true;
      case OPEN -> false;
    };
  }

  private static List<Span> spans(Rule rule) {
    if (rule.getTimes() == null || rule.getTimes().isEmpty())
      return List.of(new Span(0, MINUTES_OF_DAY));
    return rule.getTimes().stream().map(OpeningHours::span).toList();
  }

  private static Span span(TimeSpan time) {
    int end = time.getEnd() == TimeSpan.UNDEFINED_TIME ? MINUTES_OF_DAY : time.getEnd();
    if (end <= time.getStart()) end += MINUTES_OF_DAY; // 22:00-02:00
    return new Span(time.getStart(), end);
  }
}
