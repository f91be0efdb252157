package oneaisle.shared.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.probe.ProbeDeployment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every route of every service does with good and bad callers, seen from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoutesIT {

  private static final String WHO = "probe/v1/tallies/who";

  @Deployment
  static WebArchive probe() {
    return ProbeDeployment.get();
  }

  @ArquillianResource private URL server;

  @Test
  void a_token_tells_who_is_calling() {
    Answer answer =
        get(WHO, issuer("sam").roles("shopper").customerId(new UUID(0, 7).toString()).sign());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("subject").asText()).isEqualTo("sam");
    assertThat(answer.json().path("customerId").asText()).isEqualTo(new UUID(0, 7).toString());
    Answer staff = get(WHO, issuer("ava").roles("admin").locations("B", "A").sign());
    assertThat(staff.json().path("locations").toString()).isEqualTo("[\"A\",\"B\"]");
  }

  @Test
  void a_token_that_cannot_be_trusted_is_a_401_problem() {
    String good = issuer("sam").roles("shopper").sign();
    String unsigned = base64("{\"alg\":\"none\"}") + "." + good.split("\\.")[1] + ".";
    List<String> bad =
        List.of(
            issuer("sam").roles("shopper").expired().sign(),
            issuer("sam").roles("shopper").issuer("http://elsewhere").sign(),
            issuer("sam").roles("shopper").audience("another").sign(),
            unsigned,
            good.substring(0, good.length() - 8) + "AAAAAAAA",
            "nonsense");
    for (String token : bad) problem(get(WHO, token), 401);
    problem(get(WHO, null), 401);
    assertThat(get("probe/v1/tallies/hello", null).status()).isEqualTo(200);
  }

  @Test
  void a_token_that_was_taken_is_refused_when_its_time_is_over() {
    String token = issuer("sam").roles("shopper").lasting(Duration.ofSeconds(5)).sign();
    assertThat(get(WHO, token).status()).isEqualTo(200);
    assertThat(get(WHO, token).json().path("subject").asText()).isEqualTo("sam");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> problem(get(WHO, token), 401));
  }

  @Test
  void a_token_that_was_taken_vouches_for_no_other() {
    String token = issuer("sam").roles("shopper").sign();
    assertThat(get(WHO, token).status()).isEqualTo(200);
    String[] parts = token.split("\\.");
    String other = issuer("root").roles("admin").sign().split("\\.")[1];
    problem(get(WHO, parts[0] + "." + other + "." + parts[2]), 401);
    problem(get(WHO, token + "x"), 401);
  }

  @Test
  void the_wrong_role_and_a_route_that_forgot_to_say_are_403_problems() {
    problem(get(WHO, issuer("x").roles("associate").sign()), 403);
    problem(get("probe/v1/tallies/forgotten", issuer("root").roles("admin").sign()), 403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":                                                        | 400",
        "                                                                | 400",
        "[]                                                              | 400",
        "null                                                            | 400",
        "{}                                                              | 400",
        "{\"id\":\"x\",\"lines\":[]}                                     | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\"}]}                            | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}          | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\",\"quantity\":1.5}]}            | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\",\"quantity\":99999999999}]}    | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":1,\"quantity\":1}]}                  | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}],\"more\":1}   | 400",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}],\"id\":null}  | 400",
      })
  void a_bad_body_is_a_problem_that_points_at_the_place(String body, int status) {
    Answer answer = post(body == null ? "" : body, Map.of());
    problem(answer, status);
    assertThat(answer.json().path("violations").size()).isPositive();
  }

  @Test
  void violations_carry_json_pointers() {
    Answer answer =
        post(
            "{\"id\":\"" + new UUID(0, 1) + "\",\"lines\":[{\"sku\":\"A\",\"quantity\":11}]}",
            Map.of());
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/lines/0/quantity");
  }

  @Test
  void what_http_itself_refuses_is_a_problem_too() {
    String admin = issuer("root").roles("admin").sign();
    problem(get("probe/v1/nothing", admin), 404);
    problem(get("nothing/at/all", null), 404);
    problem(get("probe/v1/application.wadl", null), 404);
    problem(get("probe/v1/tallies/broken/not-a-uuid", null), 404);
    problem(send("DELETE", WHO, admin, null, Map.of()), 405);
    problem(
        send("POST", "probe/v1/tallies", admin, "x", Map.of("Content-Type", "text/plain")), 415);
    problem(send("GET", WHO, admin, null, Map.of("Accept", "image/png")), 406);
    problem(post("{\"id\":\"" + "x".repeat(300 * 1024) + "\"}", Map.of()), 413);
    problem(get("probe/v1/tallies/broken/" + new UUID(0, 1), null), 500);
  }

  @Test
  void one_idempotency_key_does_the_work_once() throws Exception {
    UUID id = Ids.next();
    String body = count(id);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Answer> call = () -> post(body, Map.of("Idempotency-Key", id.toString()));
      for (Future<Answer> answer : threads.invokeAll(java.util.Collections.nCopies(16, call))) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().json().path("total").asInt()).isEqualTo(1);
      }
    } finally {
      threads.shutdown();
    }
    problem(post(count(Ids.next()), Map.of("Idempotency-Key", id.toString())), 422);
    assertThat(post(body, Map.of()).json().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void a_message_nobody_can_take_is_parked_and_does_not_stop_the_others() {
    UUID first = Ids.next();
    UUID second = Ids.next();
    publish("Mirrored", first, "{\"id\":\"" + first + "\"}");
    publish("Poison", second, "{}");
    publish("Mirrored", second, "not json at all");
    publish("Mirrored", second, "{\"id\":\"" + second + "\"}");
    publish("Mirrored", first, "{\"id\":\"" + first + "\"}");
    String admin = issuer("root").roles("admin").sign();
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> get("probe/v1/dead-letters", admin).json().path("items").size() >= 2);
    Answer parked = get("probe/v1/dead-letters?limit=1", admin);
    assertThat(parked.json().path("nextCursor").asText()).isNotEmpty();
    String letter = parked.json().at("/items/0/id").asText();
    for (JsonNode each : get("probe/v1/dead-letters", admin).json().path("items")) {
      String replay = "probe/v1/dead-letters/" + each.path("id").asText() + "/replay";
      problem(send("POST", replay, admin, null, Map.of()), 422);
    }
    discardOf("probe/v1/dead-letters/" + letter, admin);
    Awaitility.await().until(() -> total(second) == 1 && total(first) == 2);
  }

  private void discardOf(String letter, String admin) {
    String discard = letter + "/discard";
    problem(send("POST", discard, admin, "{\"reason\":\" \"}", Map.of()), 400);
    Answer first = send("POST", discard, admin, "{\"reason\":\"it is noise\"}", Map.of());
    assertThat(first.json().path("discardedBy").asText()).isEqualTo("root");
    Answer again = send("POST", discard, admin, "{\"reason\":\"another\"}", Map.of());
    assertThat(again.json()).isEqualTo(first.json());
    problem(send("POST", letter + "/replay", admin, null, Map.of()), 409);
    String id = first.json().path("id").asText();
    assertThat(get("probe/v1/dead-letters", admin).http().body()).doesNotContain(id);
    assertThat(get("probe/v1/dead-letters?waiting=false", admin).http().body()).contains(id);
  }

  @Test
  void the_trace_of_the_caller_goes_on() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    Answer answer =
        send(
            "GET",
            "probe/v1/nothing",
            null,
            null,
            Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    assertThat(answer.json().path("traceId").asText()).isEqualTo(trace);
    assertThat(answer.http().headers().firstValue("traceparent").orElse("")).contains(trace);
  }

  @Test
  void health_and_metrics_are_open() {
    assertThat(get("health/ready", null).json().path("status").asText()).isEqualTo("UP");
    assertThat(get("health/live", null).json().path("status").asText()).isEqualTo("UP");
    assertThat(get("metrics", null).http().body())
        .contains(
            "oneaisle_outbox_waiting",
            "oneaisle_dead_letters_waiting",
            "oneaisle_http_request_seconds_bucket");
  }

  private int total(UUID id) {
    return HttpProbe.send("GET", uri("probe/v1/tallies/" + id), null, null, Map.of())
        .json()
        .path("total")
        .asInt();
  }

  private static void publish(String type, UUID id, String body) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", TestStack.get().broker().bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      var message = new ProducerRecord<>("oneaisle.probe.v1", id.toString(), body);
      Map.of(
              "ce_id",
              Ids.next().toString(),
              "ce_type",
              "oneaisle.probe." + type + ".v1",
              "ce_subject",
              id.toString(),
              "ce_time",
              "2026-01-01T00:00:00Z",
              "ce_sequence",
              "1")
          .forEach((name, value) -> message.headers().add(name, value.getBytes()));
      producer.send(message);
    }
  }

  private static void problem(Answer answer, Integer... statuses) {
    assertThat(answer.status()).isIn((Object[]) statuses);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.json().path("type").asText()).startsWith("/problems/");
    assertThat(answer.json().path("title").asText()).isNotEmpty();
  }

  private static String count(UUID id) {
    return "{\"id\":\"" + id + "\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}";
  }

  private Answer post(String body, Map<String, String> headers) {
    return send("POST", "probe/v1/tallies", issuer("root").roles("admin").sign(), body, headers);
  }

  private Answer get(String path, String token) {
    return send("GET", path, token, null, Map.of());
  }

  private Answer send(
      String method, String path, String token, String body, Map<String, String> headers) {
    return HttpProbe.send(method, uri(path), token, body, headers);
  }

  private URI uri(String path) {
    try {
      return server.toURI().resolve(path);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static oneaisle.local.TokenDraft issuer(String subject) {
    return TestStack.get().issuer().draft(subject);
  }

  private static String base64(String text) {
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }
}
