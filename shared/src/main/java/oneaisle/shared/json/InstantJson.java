package oneaisle.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;

/**
 * Writes instants as {@link Instant#toString} does, several times faster: a page of availability
 * has a hundred of them, and they would cost more than all the rest of it.
 */
final class InstantJson extends StdScalarSerializer<Instant> {

  private static final int SECONDS_PER_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int WHOLE_SECONDS = "2026-01-01T00:00:00".length();

  InstantJson() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    char[] text = new char[WHOLE_SECONDS + 11];
    int length = write(instant, text);
    if (length == 0) json.writeString(instant.toString());
    else json.writeString(text, 0, length);
  }

  static String text(Instant instant) {
    char[] text = new char[WHOLE_SECONDS + 11];
    int length = write(instant, text);
    return length == 0 ? instant.toString() : new String(text, 0, length);
  }

  /** How many characters were written; 0 for years that do not have four digits. */
  private static int write(Instant instant, char[] text) {
    long seconds = instant.getEpochSecond();
    if (seconds < FIRST || seconds > LAST) return 0;
    date(Math.floorDiv(seconds, SECONDS_PER_DAY), text);
    int second = (int) Math.floorMod(seconds, (long) SECONDS_PER_DAY);
    text[10] = 'T';
    digits(second / 3_600, 2, text, 11);
    text[13] = ':';
    digits(second / 60 % 60, 2, text, 14);
    text[16] = ':';
    digits(second % 60, 2, text, 17);
    int end = fraction(instant.getNano(), text);
    text[end] = 'Z';
    return end + 1;
  }

  /**
   * The civil date of a day since 1970, in years that begin in March so that leap days are last.
   */
  private static void date(long epochDay, char[] text) {
    long day = epochDay + 719_468; // since 0000-03-01
    long era = Math.floorDiv(day, 146_097L);
    int ofEra = (int) (day - era * 146_097);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    digits((int) year, 4, text, 0);
    text[4] = '-';
    digits(month, 2, text, 5);
    text[7] = '-';
    digits(ofYear - (153 * fromMarch + 2) / 5 + 1, 2, text, 8);
  }

  /** In thousandths, millionths or billionths, or not at all; answers where it ended. */
  private static int fraction(int nanos, char[] text) {
    if (nanos == 0) return WHOLE_SECONDS;
    int places = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    int value = places == 3 ? nanos / 1_000_000 : places == 6 ? nanos / 1_000 : nanos;
    text[WHOLE_SECONDS] = '.';
    digits(value, places, text, WHOLE_SECONDS + 1);
    return WHOLE_SECONDS + 1 + places;
  }

  private static void digits(int value, int places, char[] text, int from) {
    int rest = value;
    for (int i = from + places - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
