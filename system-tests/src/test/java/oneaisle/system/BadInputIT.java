package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import oneaisle.local.Application;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Tokens;
import oneaisle.system.spec.Absurd;
import oneaisle.system.spec.Complaints;
import oneaisle.system.spec.Escaped;
import oneaisle.system.spec.OpenApi;
import oneaisle.system.spec.Operation;
import oneaisle.system.spec.Operation.Parameter;
import oneaisle.system.spec.Operation.PathValues;
import oneaisle.system.spec.SpoiltBody;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever nonsense comes in over any route, the answer is a problem document that blames the
 * caller, and nothing has changed.
 */
class BadInputIT {

  private static final List<Operation> ALL =
      OpenApi.everyOperation().stream().filter(operation -> !operation.isStream()).toList();
  private static final List<Operation> TAKING_JSON =
      ALL.stream()
          .filter(operation -> operation.bodyIfAny().filter(Operation.Body::isJson).isPresent())
          .toList();

  private static final int LARGEST_BODY = 1024 * 1024; // of a batch of sales; mostly a quarter

  /** Ids of the right form behind which there is nothing. */
  private static final PathValues NOBODYS = Belongings::nobodys;

  /** The same, but for the channel: who signs must name one, or nothing of the body is read. */
  private static final PathValues TAKEN_CHANNELS =
      (operation, parameter) ->
          parameter.name().equals("channel") ? "chat" : Belongings.nobodys(operation, parameter);

  private Map<String, Long> before;

  @BeforeEach
  void remember_everything() {
    Belongings.get();
    Calm.await();
    before = Databases.digest();
  }

  @AfterEach
  void nothing_has_changed() {
    Calm.await();
    assertThat(Databases.digest()).isEqualTo(before);
  }

  @Test
  void a_spoilt_body_is_refused() {
    List<String> complaints = new ArrayList<>();
    for (Operation operation : TAKING_JSON) {
      for (SpoiltBody spoilt : SpoiltBody.of(operation)) {
        Call call = with(operation, "application/json", spoilt.text());
        Complaints.of(operation, call, 400, 422)
            .ifPresent(it -> complaints.add(spoilt.how() + ": " + it));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_missing_body_is_refused() {
    assertThat(
            Complaints.of(
                TAKING_JSON.stream().filter(BadInputIT::needsItsBody),
                operation -> with(operation, "application/json", ""),
                400))
        .isEmpty();
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    String huge = "{\"unheardOf\":\"" + "x".repeat(LARGEST_BODY) + "\"}";
    assertThat(
            Complaints.of(
                TAKING_JSON.stream(), operation -> with(operation, "application/json", huge), 413))
        .isEmpty();
  }

  @Test
  void a_body_of_another_type_is_refused() {
    assertThat(
            Complaints.of(
                ALL.stream().filter(operation -> operation.body() != null),
                operation -> with(operation, "application/pdf", "%PDF-1.7"),
                415))
        .isEmpty();
  }

  @Test
  void an_answer_of_another_type_is_refused() {
    assertThat(
            Complaints.of(
                ALL.stream(),
                operation -> allowed(operation, NOBODYS).header("Accept", "image/png"),
                406))
        .isEmpty();
  }

  @Test
  void a_table_that_is_none_is_refused() {
    List<Operation> tables =
        ALL.stream()
            .filter(operation -> operation.body() != null && !operation.body().isJson())
            .toList();
    List<String> nonsense =
        List.of("", "\n\n", "no,such,column\n1,2,3\n", "\u0000\u0001\u0002", "\"unclosed\n");
    List<String> complaints = new ArrayList<>();
    for (String text : nonsense) {
      complaints.addAll(
          Complaints.of(
              tables.stream(),
              operation -> with(operation, operation.body().mediaType(), text),
              400,
              404,
              422));
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_method_the_path_does_not_have_is_refused() {
    Map<String, Set<String>> methods =
        OpenApi.everyOperation().stream()
            .collect(
                Collectors.groupingBy(
                    Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())));
    List<String> complaints = new ArrayList<>();
    for (Operation operation : OpenApi.everyOperation()) {
      for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
        if (!methods.get(operation.path()).contains(method)) {
          String path = operation.call(NOBODYS).path();
          Call call = Call.to(method, path).as(tokenFor(operation));
          Complaints.of(call, 405, 404).ifPresent(complaints::add);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_path_that_is_none_is_refused() {
    List<String> complaints = new ArrayList<>();
    for (Application service : Application.values()) {
      String prefix = "/" + service.schema();
      for (String path :
          List.of(
              "/nothing",
              "/nothing/at/all.html",
              "/index.html",
              "/WEB-INF/web.xml",
              "/application.wadl",
              prefix,
              prefix + "/v1",
              prefix + "/v1/",
              prefix + "/v1/nothing",
              prefix + "/v1/application.wadl",
              prefix + "/v2/items",
              prefix + "/v1/%F0%9F%99%88",
              prefix + "/v1/" + "x".repeat(2_000))) {
        Complaints.of(Call.to(service, "GET", path), 404).ifPresent(complaints::add);
        Complaints.of(Call.to(service, "POST", path).json(Map.of()), 404, 405)
            .ifPresent(complaints::add);
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void an_id_of_nothing_is_not_found() {
    assertThat(
            Complaints.of(
                ALL.stream().filter(BadInputIT::leadsToOneThing),
                operation -> allowed(operation, NOBODYS),
                404))
        .isEmpty();
  }

  @Test
  void a_strange_value_in_a_path_is_refused() {
    List<String> strange =
        List.of(
            "x".repeat(3_000),
            "\ud83d\ude48\u202e",
            "' OR '1'='1",
            "..",
            "%",
            "${jndi:ldap://127.0.0.1/a}",
            "-1",
            "99999999999999999999");
    List<String> complaints = new ArrayList<>();
    for (String value : strange) {
      PathValues values = (operation, parameter) -> Escaped.path(value);
      complaints.addAll(
          Complaints.of(
              ALL.stream().filter(BadInputIT::leadsToOneThing),
              operation -> allowed(operation, values),
              400,
              404,
              414));
    }
    assertThat(complaints).isEmpty();
  }

  /** A zero byte never reaches an application: the server cuts the request off with a bare 400. */
  @Test
  void a_path_with_a_zero_byte_is_refused_without_a_page() {
    for (Application service : Application.values()) {
      Answer answer = Call.to(service, "GET", "/" + service.schema() + "/v1/a%00b").send();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("<");
    }
  }

  @Test
  void an_absurd_query_is_refused() {
    List<String> complaints = new ArrayList<>();
    for (Operation operation : ALL) {
      for (Parameter parameter : operation.parametersIn("query")) {
        for (String value : Absurd.valuesOf(parameter)) {
          Call good = allowed(operation, Belongings.get().ofSam());
          String path = good.path().replaceFirst("[?].*", "");
          String query = "?" + parameter.name() + "=" + Escaped.query(value);
          Call call =
              new Call(good.service(), good.method(), path + query, good.headers(), good.body());
          Complaints.of(operation, call, 400).ifPresent(complaints::add);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  /** A create by the caller's id makes what is not there; a filter finds nothing and says so. */
  private static boolean leadsToOneThing(Operation operation) {
    return !operation.parametersIn("path").isEmpty() && Belongings.isOneThing(operation);
  }

  private static boolean needsItsBody(Operation operation) {
    return !operation.body().schema().path("required").isEmpty();
  }

  private static Call allowed(Operation operation, PathValues values) {
    return operation.call(values).as(tokenFor(operation));
  }

  /** The call with another body than the document's example. */
  private static Call with(Operation operation, String contentType, String text) {
    return operation.with(allowed(operation, TAKEN_CHANNELS), contentType, text);
  }

  private static String tokenFor(Operation operation) {
    if (operation.isPublic()) {
      return null;
    }
    String role = operation.roles().contains("admin") ? "admin" : operation.roles().get(0);
    return Tokens.draft("tester", role)
        .customerId(Belongings.SAM)
        .locations(Belongings.STORE, Belongings.OTHER_STORE)
        .sign();
  }
}
