package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneaisle.local.Application;
import oneaisle.local.MariaDb;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Shopper;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.TheStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody who runs the services sees of them. */
class HealthAndMetricsIT {

  private static final Store STORE = new Store("LOOK-1", "Looking Glass Road", 51.48, -0.02);
  private static final Article LENS = Article.of("LOOK-LENS", "Reading lens", "7.00", 4001);

  @Test
  void a_service_is_not_ready_while_its_database_is_away() {
    MariaDb database = TheStack.get().database();
    awaitReadiness(200);
    database.kill();
    try {
      awaitReadiness(503);
      for (Application service : Application.values()) {
        assertThat(Call.to(service, "GET", "/health/live").send().status()).isEqualTo(200);
        assertThat(Call.to(service, "GET", "/health/ready").send().text()).contains("database");
      }
    } finally {
      database.start();
    }
    awaitReadiness(200);
  }

  @ParameterizedTest
  @EnumSource(Application.class)
  void a_service_tells_its_figures_as_prometheus_reads_them(Application service) {
    Answer metrics = Call.to(service, "GET", "/metrics").send().ok();
    assertThat(metrics.header("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(metrics.text())
        .contains("# TYPE ")
        .containsPattern("(?m)^[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*\\})? -?[0-9.]+(E-?[0-9]+)?$")
        .contains("outbox");
  }

  @ParameterizedTest
  @EnumSource(Application.class)
  void every_time_is_told_in_seconds_and_every_request_is_in_its_bucket(Application service) {
    String nothing = "/" + service.schema() + "/v1/nothing";
    for (int i = 0; i < 1_100; i++) { // more than a sample would remember
      Call.to(service, "GET", nothing).send();
    }
    Map<String, Double> figures = figures(service);
    List<String> longest =
        figures.keySet().stream().filter(name -> name.contains("_seconds_max")).toList();
    assertThat(longest).isNotEmpty();
    for (String max : longest) {
      double sum = figures.get(max.replace("_seconds_max", "_seconds_sum"));
      double count = figures.get(max.replace("_seconds_max", "_seconds_count"));
      assertThat(figures.get(max)).as(max).isBetween(sum / Math.max(1, count) * 0.999, sum * 1.001);
    }
    assertThat(figures.keySet())
        .noneMatch(name -> name.matches(".*_seconds(_mean.*|.*quantile.*)"));
    double count = ofNothing(figures, "_count");
    assertThat(count).isGreaterThanOrEqualTo(1_100);
    assertThat(ofNothing(figures, "_bucket", "le=\"10.0\"")).isEqualTo(count);
    assertThat(ofNothing(figures, "_bucket", "le=\"+Inf\"")).isEqualTo(count);
  }

  private static double ofNothing(Map<String, Double> figures, String what, String... labels) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getKey().startsWith("oneaisle_http_request_seconds" + what))
        .filter(figure -> figure.getKey().contains("route=\"none\""))
        .filter(figure -> figure.getKey().contains("status=\"404\""))
        .filter(figure -> Stream.of(labels).allMatch(figure.getKey()::contains))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Double> figures(Application service) {
    Map<String, Double> figures = new HashMap<>();
    Pattern line = Pattern.compile("(?m)^(oneaisle_\\S+?(?:\\{.*})?) (\\S+)$");
    Matcher each = line.matcher(Call.to(service, "GET", "/metrics").send().ok().text());
    while (each.find()) {
      figures.put(each.group(1), Double.valueOf(each.group(2)));
    }
    return figures;
  }

  @ParameterizedTest
  @EnumSource(Application.class)
  void every_line_of_a_log_is_json_once_the_service_runs(Application service) throws IOException {
    List<String> lines = log(service);
    int first = 0;
    while (first < lines.size() && !lines.get(first).startsWith("{")) {
      first++; // the server itself, before it has read the application
    }
    List<String> others =
        lines.subList(first, lines.size()).stream().filter(line -> !isJson(line)).toList();
    assertThat(lines.size() - first).isPositive();
    assertThat(others).isEmpty();
  }

  @Test
  void a_trace_can_be_followed_through_all_logs_and_finds_no_personal_data_there()
      throws IOException {
    Admin.root().opens(STORE).lists(LENS).stocks(STORE, 5, LENS);
    Shopper shopper = Shopper.registered("looker");
    Calm.await();
    String traceId = UUID.randomUUID().toString().replace("-", "");
    String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";
    String order = UUID.randomUUID().toString();
    Answer placed =
        shopper
            .order(order, Cart.of(LENS, 1), STORE)
            .header("traceparent", traceparent)
            .send()
            .expecting(201);
    assertThat(placed.header("traceparent").orElse("")).contains(traceId);
    Calm.await();
    shopper.cancel(order).header("traceparent", traceparent).send().ok();
    Calm.await();

    for (Application service : Application.values()) {
      String log = String.join("\n", log(service));
      assertThat(log.contains(traceId)).as("log of %s has the trace", service).isTrue();
      assertThat(log.contains(shopper.email())).as("log of %s has an address", service).isFalse();
      assertThat(log.contains("Testerton")).as("log of %s has a name", service).isFalse();
    }
  }

  private static void awaitReadiness(int status) {
    Awaitility.await("all services say " + status)
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              for (Application service : Application.values()) {
                assertThat(Call.to(service, "GET", "/health/ready").send().status())
                    .as("%s", service)
                    .isEqualTo(status);
              }
            });
  }

  private static List<String> log(Application service) throws IOException {
    Path log = TheStack.get().application(service).log();
    return Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
  }

  private static boolean isJson(String line) {
    try {
      return new ObjectMapper().readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
