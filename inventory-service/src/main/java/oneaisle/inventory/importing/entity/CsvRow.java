package oneaisle.inventory.importing.entity;

import java.util.List;
import java.util.Map;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.item.entity.Sku;

/**
 * A row of a feed; its columns are known by name.
 *
 * @param line of the file where it begins
 */
public record CsvRow(long line, Map<String, Integer> columns, List<String> fields) {

  /** Whether the file has this column. */
  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The text without the blanks around it; null where the field is empty. */
  public String text(String column, int maxLength) {
    String text = fields.get(columns.get(column)).strip();
    if (text.length() > maxLength)
      throw new RowRejected(column + " is longer than " + maxLength + " characters");
    if (!PlainText.isPlain(text)) throw new RowRejected(column + " " + PlainText.MESSAGE);
    return text.isEmpty() ? null : text;
  }

  public String required(String column, int maxLength) {
    String text = text(column, maxLength);
    if (text == null) throw new RowRejected(column + " is empty");
    return text;
  }

  /** A sku or location code. */
  public String code(String column) {
    String code = required(column, 64);
    if (!Sku.isWellFormed(code)) throw new RowRejected(column + " " + Sku.MESSAGE);
    return code;
  }

  public int number(String column, int max) {
    return number(column, 0, max);
  }

  /** So many more or, negative, fewer. */
  public int change(String column, int max) {
    return number(column, -max, max);
  }

  private int number(String column, int min, int max) {
    String text = required(column, 20);
    try {
      // Java would also read the digits of every other script
      if (text.chars().anyMatch(c -> c > '9')) throw new NumberFormatException();
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) return number;
    } catch (NumberFormatException notWhole) {
      // the message below says what is wanted
    }
    throw new RowRejected(column + " must be a whole number from " + min + " to " + max);
  }

  public double degrees(String column, int max) {
    String text = required(column, 30);
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= max) return degrees;
    } catch (NumberFormatException notANumber) {
      // the message below says what is wanted
    }
    throw new RowRejected(column + " must be degrees from -" + max + " to " + max);
  }
}
