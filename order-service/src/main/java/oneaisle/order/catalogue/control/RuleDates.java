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
    if (cutsOut
        && !orNone(rule.getTimes()).isEmpty()
        && rule.getModifier().getModifier() != Modifier.OPEN) {
      throw notUnderstood(rule);
    }
    for (TimeSpan time : orNone(rule.getTimes())) {
      if (time.getStartEvent() != null || time.getEndEvent() != null) throw notUnderstood(time);
    }
    for (DateRange range : orNone(rule.getDates())) {
      requireUnderstood(range.getStartDate(), false);
      if (range.getEndDate() != null) requireUnderstood(range.getEndDate(), true);
    }
    for (WeekDayRange days : orNone(rule.getDays())) {
      if (days.getOffset() != 0) throw notUnderstood(days);
    }
  }

  static boolean match(Rule rule, LocalDate date) {
    if (rule.isTwentyfourseven()) return true;
    boolean holidaysOnly =
        !orNone(rule.getHolidays()).isEmpty() && orNone(rule.getDays()).isEmpty();
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
            : range.getEndYear() == YearRange.UNDEFINED_YEAR
                ? range.getStartYear()
                : range.getEndYear();
    return year >= range.getStartYear()
        && year <= end
        && isStep(year - range.getStartYear(), range.getInterval());
  }

  private static boolean matches(WeekRange range, LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int end =
        range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
    return week >= range.getStartWeek()
        && week <= end
        && isStep(week - range.getStartWeek(), range.getInterval());
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
    if (from.getYear() == YearRange.UNDEFINED_YEAR) return matchesEveryYear(from, to, date);
    int endYear = to.getYear() == YearRange.UNDEFINED_YEAR ? from.getYear() : to.getYear();
    LocalDate first = dayOf(from.getYear(), monthOf(from, from, 1), from, false);
    LocalDate last = dayOf(endYear, monthOf(to, from, 12), to, true);
    return !date.isBefore(first) && (from.isOpenEnded() || !date.isAfter(last));
  }

  /** Without a year a range may go over New Year: {@code Dec 24-Jan 02}. */
  private static boolean matchesEveryYear(DateWithOffset from, DateWithOffset to, LocalDate date) {
    int day = dayKey(date.getMonthValue(), date.getDayOfMonth());
    int first = dayKey(monthOf(from, from, 1), from.undefinedDay() ? 1 : from.getDay());
    int last = dayKey(monthOf(to, from, 12), to.undefinedDay() ? 31 : to.getDay());
    return first <= last ? day >= first && day <= last : day >= first || day <= last;
  }

  private static int monthOf(DateWithOffset date, DateWithOffset start, int otherwise) {
    if (date.getMonth() != null) return date.getMonth().ordinal() + 1;
    return start.getMonth() != null ? start.getMonth().ordinal() + 1 : otherwise;
  }

  private static LocalDate dayOf(int year, int month, DateWithOffset date, boolean last) {
    LocalDate start = LocalDate.of(year, month, 1);
    if (!date.undefinedDay()) return start.plusDays(date.getDay() - 1L);
    return last ? start.plusMonths(1).minusDays(1) : start;
  }

  private static int dayKey(int month, int day) {
    return month * 32 + day;
  }

  /** The end of a range may leave out what its start has said: {@code Dec 25-26}. */
  private static void requireUnderstood(DateWithOffset date, boolean end) {
    boolean plain =
        date.getVarDate() == null
            && date.getNthWeekDay() == null
            && date.getWeekDayOffset() == null
            && date.getDayOffset() == 0
            && (end || date.getMonth() != null || date.getYear() != YearRange.UNDEFINED_YEAR);
    if (!plain) throw notUnderstood(date);
  }

  private static IllegalArgumentException notUnderstood(Object part) {
    return new IllegalArgumentException("Opening hours with " + part + " are not understood");
  }
}
