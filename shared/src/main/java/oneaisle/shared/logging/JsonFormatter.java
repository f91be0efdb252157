package oneaisle.shared.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import oneaisle.shared.json.Json;
import oneaisle.shared.trace.TraceContext;

/** One log record as one line of JSON, with the trace it belongs to. */
final class JsonFormatter extends Formatter {

  private final String service;

  JsonFormatter(String service) {
    this.service = service;
  }

  @Override
  public String format(LogRecord record) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", record.getInstant().toString());
    line.put("level", record.getLevel().getName());
    line.put("service", service);
    String trace = TraceContext.currentTraceId();
    if (trace != null) line.put("traceId", trace);
    line.put("logger", record.getLoggerName());
    line.put("thread", Thread.currentThread().getName());
    line.put("message", formatMessage(record));
    if (record.getThrown() != null) line.put("exception", stackTrace(record.getThrown()));
    return new String(Json.bytes(line), UTF_8) + System.lineSeparator();
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
