package oneaisle.shared.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.util.List;

/** Which days a rule of opening hours speaks of. */
final class DaySelector {

  private DaySelector() {}

  /** Refuses what {@link #matches} would get wrong. */
  static void requireUnderstood(Rule rule) {
    refuse(rule.isFallBack(), "alternatives after ||");
    refuse(rule.getWeeks() != null, "week numbers");
    refuse(rule.isEmpty(), "an empty rule");
    RuleModifier modifier = rule.getModifier();
    refuse(
        modifier != null && modifier.getModifier() == RuleModifier.Modifier.UNKNOWN,
        "unknown hours");
    for (TimeSpan span : orNone(rule.getTimes())) {
      refuse(span.getStartEvent() != null || span.getEndEvent() != null, "sunrise and sunset");
      refuse(span.isOpenEnded() || span.getEnd() == TimeSpan.UNDEFINED_TIME, "open ends");
      refuse(span.getInterval() != 0, "intervals");
    }
    for (WeekDayRange days : orNone(rule.getDays())) {
      refuse(
          days.getNths() != null && !days.getNths().isEmpty() || days.getOffset() != 0,
          "the nth weekday of a month");
    }
    for (YearRange years : orNone(rule.getYears())) {
      refuse(years.isOpenEnded() || years.getInterval() > 0, "open or repeating years");
    }
    for (DateRange dates : orNone(rule.getDates())) {
      refuse(dates.getInterval() > 0, "intervals");
      refuse(dates.getStartDate().getMonth() == null, "dates without a month");
      requirePlain(dates.getStartDate());
      if (dates.getEndDate() != null) requirePlain(dates.getEndDate());
    }
  }

  private static void requirePlain(DateWithOffset date) {
    refuse(date.getVarDate() != null, "easter");
    refuse(
        date.isOpenEnded()
            || date.getWeekDayOffset() != null
            || date.getDayOffset() != 0
            || date.getNthWeekDay() != null,
        "dates with an offset");
  }

  private static void refuse(boolean found, String what) {
    if (found) throw new IllegalArgumentException("use " + what + ", which is not supported");
  }

  static boolean matches(Rule rule, LocalDate day) {
    if (rule.isTwentyfourseven()) return true;
    return matchesYear(rule, day) && matchesDate(rule, day) && matchesWeekDay(rule, day);
  }

  private static boolean matchesYear(Rule rule, LocalDate day) {
    if (rule.getYears() == null) return true;
    return rule.getYears().stream()
        .anyMatch(
            years -> {
              int last =
                  years.getEndYear() == YearRange.UNDEFINED_YEAR
                      ? years.getStartYear()
                      : years.getEndYear();
              return years.getStartYear() <= day.getYear() && day.getYear() <= last;
            });
  }

  private static boolean matchesDate(Rule rule, LocalDate day) {
    if (rule.getDates() == null) return true;
    return rule.getDates().stream().anyMatch(dates -> within(dates, day));
  }

  /** {@code Dec 24-26}, {@code Dec-Jan} (over the turn of the year), {@code 2026 Dec 25}. */
  private static boolean within(DateRange dates, LocalDate day) {
    DateWithOffset start = dates.getStartDate();
    DateWithOffset end = dates.getEndDate() == null ? start : dates.getEndDate();
    int first = ordinal(start.getMonth(), start, 1);
    int last = ordinal(end.getMonth() == null ? start.getMonth() : end.getMonth(), end, 31);
    int asked = day.getMonthValue() * 100 + day.getDayOfMonth();
    boolean overNewYear = last < first;
    if (start.undefinedYear()) {
      return overNewYear ? asked >= first || asked <= last : first <= asked && asked <= last;
    }
    int nextYear = overNewYear ? start.getYear() + 1 : start.getYear();
    int lastYear = end.undefinedYear() ? nextYear : end.getYear();
    int moment = day.getYear() * 10_000 + asked;
    return start.getYear() * 10_000 + first <= moment && moment <= lastYear * 10_000 + last;
  }

  private static int ordinal(Month month, DateWithOffset date, int dayWhereNone) {
    return (month.ordinal() + 1) * 100 + (date.undefinedDay() ? dayWhereNone : date.getDay());
  }

  private static boolean matchesWeekDay(Rule rule, LocalDate day) {
    // no calendar of holidays: the dates are named instead. "SH Mo-Fr" is said of holidays only,
    // "Mo-Fr,PH" of those weekdays at least
    boolean holidaysOnly =
        rule.getHolidays() != null
            && (rule.getDays() == null
                || rule.getHolidays().stream().noneMatch(Holiday::getUseAsWeekDay));
    if (holidaysOnly) return false;
    if (rule.getDays() == null) return true;
    int asked = day.getDayOfWeek().ordinal();
    return rule.getDays().stream()
        .anyMatch(
            days -> {
              int first = days.getStartDay().ordinal();
              int last = days.getEndDay() == null ? first : days.getEndDay().ordinal();
              return first <= last
                  ? first <= asked && asked <= last
                  : asked >= first || asked <= last;
            });
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
