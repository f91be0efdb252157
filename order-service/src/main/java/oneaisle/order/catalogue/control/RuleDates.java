package oneaisle.order.catalogue.control;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Predicate;

/** Which days a rule of opening hours speaks of. */
final class RuleDates {

  private RuleDates() {}

  static void requireUnderstood(Rule rule) {
    boolean cutsOut = rule.getModifier() != null && rule.getModifier().getModifier() != null;
    if (cutsOut && !orNone(rule.getTimes()).isEmpty() && rule.getModifier().getModifier() != Modifier.OPEN) {
      throw notUnderstood(rule);
    }
    for (TimeSpan time : orNone(rule.getTimes())) {
      if (time.getStartEvent() != null || time.getEndEvent() != null) throw notUnderstood(time);
    }
    for (DateRange range : orNone(rule.getDates())) {
      requireUnderstood(range.getStartDate());
      if (range.getEndDate() != null) requireUnderstood(range.getEndDate());
    }
    for (WeekDayRange days : orNone(rule.getDays())) {
      if (days.getOffset() != 0) throw notUnderstood(days);
    }
  }

  static boolean match(Rule rule, LocalDate date) {
    if (rule.isTwentyfourseven()) return true;
    boolean holidaysOnly = !orNone(rule.getHolidays()).isEmpty() && orNone(rule.getDays()).isEmpty();
    return !holidaysOnly
        && any(rule.getYears(), years -> matches(years, date))
        && any(rule.getWeeks(), weeks -> matches(weeks, date))
        && any(rule.getDates(), dates -> matches(dates, date))
        && any(rule.getDays(), days -> matches(days, date));
  }

  /** A selector that is not there selects every day. */
  private static <T> boolean any(List<T> selectors, Predicate<T> match) {
    return orNone(selectors).isEmpty() || selectors.stream().anyMatch(match);
  }

  private static <T> List<T> orNone(List<T> selectors) {
    return selectors == null ? List.of() : selectors;
  }

  private static boolean matches(YearRange range, LocalDate date) {
    int year = date.getYear();
    int end =
        range.isOpenEnded()
            ? Integer.MAX_VALUE
            : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
    return year >= range.getStartYear() && year <= end && isStep(year - range.getStartYear(), range.getInterval());
  }

  private static boolean matches(WeekRange range, LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int end = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
    return week >= range.getStartWeek() && week <= end && isStep(week - range.getStartWeek(), range.getInterval());
  }

  private static boolean isStep(int distance, int interval) {
    return interval <= 1 || distance % interval == 0;
  }

  private static boolean matches(WeekDayRange range, LocalDate date) {
    int day = date.getDayOfWeek().getValue() - 1;
    int start = range.getStartDay().ordinal();
    int end = range.getEndDay() == null ? start : range.getEndDay().ordinal();
    boolean dayMatches = start <= end ? day >= start && day <= end : day >= start || day <= end;
    return dayMatches && any(range.getNths(), nth -> matches(nth, date));
  }

  private static boolean matches(Nth nth, LocalDate date) {
    int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
    int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    int start = nth.getStartNth();
    int end = nth.getEndNth() == Nth.INVALID_NTH ? start : nth.getEndNth();
    return (fromStart >= start && fromStart <= end) || (fromEnd >= start && fromEnd <= end);
  }

  private static boolean matches(DateRange range, LocalDate date) {
    DateWithOffset from = range.getStartDate();
    DateWithOffset to = range.getEndDate() == null ? from : range.getEndDate();
    boolean dated = from.getYear() != YearRange.UNDEFINED_YEAR;
    long day = dated ? date.toEpochDay() : dayKey(date.getMonthValue(), date.getDayOfMonth());
    long first = dated ? key(from, from.getYear(), true) : key(from, true);
    long last =
        range.getStartDate().isOpenEnded()
            ? Long.MAX_VALUE
            : dated
                ? key(to, to.getYear() == YearRange.UNDEFINED_YEAR ? from.getYear() : to.getYear(), false)
                : key(to, false);
    return first <= last ? day >= first && day <= last : day >= first || day <= last; // Dec 24-Jan 2
  }

  private static long key(DateWithOffset date, boolean first) {
    return dayKey(date.getMonth().ordinal() + 1, date.undefinedDay() ? (first ? 1 : 31) : date.getDay());
  }

  private static long dayKey(int month, int day) {
    return month * 32L + day;
  }

  private static long key(DateWithOffset date, int year, boolean first) {
    int month = date.getMonth() == null ? (first ? 1 : 12) : date.getMonth().ordinal() + 1;
    LocalDate start = LocalDate.of(year, month, 1);
    int day = date.undefinedDay() ? (first ? 1 : start.lengthOfMonth()) : date.getDay();
    return start.plusDays(day - 1L).toEpochDay();
  }

  private static void requireUnderstood(DateWithOffset date) {
    boolean plain =
        date.getVarDate() == null
            && date.getNthWeekDay() == null
            && date.getWeekDayOffset() == null
            && date.getDayOffset() == 0
            && (date.getMonth() != null || date.getYear() != YearRange.UNDEFINED_YEAR);
    if (!plain) throw notUnderstood(date);
  }

  private static IllegalArgumentException notUnderstood(Object part) {
    return new IllegalArgumentException("Opening hours with " + part + " are not understood");
  }
}
