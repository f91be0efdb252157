package oneaisle.inventory.stock.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/**
 * An INSERT of many rows as one text. The driver can do that too, but takes ten times as long for
 * it: it keeps an object for every value of every row.
 *
 * <p>Nothing is escaped. A string is written in quotes only if all of it is letters, digits and a
 * few harmless signs; any other one is written as hexadecimal digits.
 */
final class ManyRows {

  private static final String VALUES = " VALUES (";
  private static final HexFormat HEX = HexFormat.of();

  private final String before;
  private final String after;
  private final int columns;
  private final Moments moments;

  /**
   * @param insert with one row of question marks
   */
  ManyRows(String insert, Moments moments) {
    int open = insert.indexOf(VALUES) + VALUES.length() - 1;
    int close = insert.indexOf(')', open);
    if (open < VALUES.length() || !insert.substring(open, close).matches("\\([?, ]+"))
      throw new IllegalArgumentException("not an INSERT of question marks: " + insert);
    this.before = insert.substring(0, open);
    this.after = insert.substring(close + 1);
    this.columns = (int) insert.substring(open, close).chars().filter(c -> c == '?').count();
    this.moments = moments;
  }

  String text(List<? extends Collection<?>> rows) {
    StringBuilder sql = new StringBuilder(before.length() + after.length() + rows.size() * 300);
    sql.append(before);
    for (Collection<?> row : rows) {
      if (row.size() != columns)
        throw new IllegalArgumentException(row.size() + " values for " + columns + " columns");
      sql.append('(');
      for (Object value : row) append(sql, value).append(',');
      sql.setCharAt(sql.length() - 1, ')');
      sql.append(',');
    }
    sql.setLength(sql.length() - 1);
    return sql.append(after).toString();
  }

  private StringBuilder append(StringBuilder sql, Object value) {
    if (value == null) return sql.append("NULL");
    if (value instanceof Integer number) return sql.append(number.intValue());
    if (value instanceof Long number) return sql.append(number.longValue());
    if (value instanceof Boolean truth) return sql.append(truth ? "TRUE" : "FALSE");
    if (value instanceof String text) return append(sql, text);
    if (value instanceof Enum<?> constant) return append(sql, constant.name());
    if (value instanceof UUID id) return hex(sql, Ids.toBytes(id));
    if (value instanceof byte[] bytes) return hex(sql, bytes);
    if (value instanceof Instant instant)
      return sql.append('\'').append(moments.text(instant)).append('\'');
    throw new IllegalArgumentException("no column has a " + value.getClass());
  }

  private static StringBuilder append(StringBuilder sql, String text) {
    if (isHarmless(text)) return sql.append('\'').append(text).append('\'');
    return hex(sql.append("_utf8mb4 "), text.getBytes(UTF_8));
  }

  private static StringBuilder hex(StringBuilder sql, byte[] bytes) {
    return sql.append("X'").append(HEX.formatHex(bytes)).append('\'');
  }

  private static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean harmless =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '-'
              || c == '_'
              || c == '.'
              || c == '/'
              || c == ':'
              || c == ' ';
      if (!harmless) return false;
    }
    return true;
  }
}
