package oneaisle.customer.notification.entity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a kind of mail in one language. A file of two headers ({@code Subject}, {@code
 * Time-Format}), an empty line and the text, in which <code>{{name}}</code> stands for what is
 * filled in. What is filled in is taken as it is: braces in a customer's name are braces, and in
 * HTML every character is itself.
 */
public record MailTemplate(String subject, DateTimeFormatter timeFormat, String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  public static MailTemplate parse(String file, Locale locale) {
    String[] parts = file.replace("\r", "").split("\n\n", 2);
    Map<String, String> headers =
        Arrays.stream(parts[0].split("\n"))
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(header -> header[0], header -> header[1]));
    DateTimeFormatter format = DateTimeFormatter.ofPattern(headers.get("Time-Format"), locale);
    return new MailTemplate(headers.get("Subject"), format, parts[1].strip() + "\n");
  }

  /** Subjects are one line, whatever is filled in. */
  public String subject(Map<String, String> values) {
    return filled(subject, values).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  public String text(Map<String, String> values) {
    return filled(text, values);
  }

  /** A moment by the clock of a place. */
  public String time(Instant instant, ZoneId zone) {
    return timeFormat.format(instant.atZone(zone));
  }

  /** A text as a small HTML page: paragraphs and line breaks, everything else as it is. */
  public static String html(String text) {
    return Arrays.stream(text.strip().split("\n\n+"))
        .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>\n") + "</p>")
        .collect(
            Collectors.joining(
                "\n",
                "<!DOCTYPE html>\n<html><body style=\"font-family:sans-serif\">\n",
                "\n</body></html>\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String filled(String pattern, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null)
      throw new IllegalArgumentException(
          "The template asks for " + name + ", which nobody fills in");
    return value;
  }
}
