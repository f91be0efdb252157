package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneaisle.local.Application;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.BadToken;
import oneaisle.system.people.Connector;
import oneaisle.system.people.Tokens;
import oneaisle.system.spec.OpenApi;
import oneaisle.system.spec.Operation;
import oneaisle.system.spec.Operation.PathValues;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every route of every service, called by everybody who must not get through. The routes come from
 * the OpenAPI documents, so a new route is swept without anybody thinking of it.
 */
@Order(1)
class RouteSweepIT {

  /** Nobody's ids: who may do nothing must not even learn that there is nothing. */
  private static final PathValues ANYTHING = (operation, parameter) -> parameter.example();

  private static final List<Operation> ALL = OpenApi.everyOperation();
  private static final List<Operation> CLOSED =
      ALL.stream().filter(operation -> !operation.isPublic()).toList();

  @ParameterizedTest
  @EnumSource(Application.class)
  void a_service_serves_the_document_of_the_repository(Application service) {
    assertThat(routes(OpenApi.served(service)))
        .isEqualTo(routes(OpenApi.written(service)))
        .isNotEmpty();
  }

  @Test
  void every_closed_route_says_which_roles_it_is_for() {
    assertThat(CLOSED)
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(route.roles())
                    .as("x-roles of %s", route)
                    .isNotEmpty()
                    .isSubsetOf(Operation.ALL_ROLES));
  }

  @ParameterizedTest
  @EnumSource(BadToken.class)
  void nobody_gets_in_with_a_token_that_is(BadToken kind) throws Exception {
    String token = kind.make();
    assertThat(
            complaints(
                CLOSED,
                route -> {
                  Answer answer = route.call(ANYTHING).as(token).send();
                  if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) {
                    return Optional.of(answer + " has no WWW-Authenticate");
                  }
                  return notRefusedWith(route, 401, answer);
                }))
        .isEmpty();
  }

  @Test
  void no_role_gets_through_where_another_one_is_asked_for() {
    List<String> complaints = new ArrayList<>();
    for (String role : Operation.ALL_ROLES) {
      String token = anybodyWith(role);
      List<Operation> forbidden =
          CLOSED.stream().filter(route -> route.wrongRoles().contains(role)).toList();
      complaints(
              forbidden, route -> notRefusedWith(route, 403, route.call(ANYTHING).as(token).send()))
          .forEach(complaint -> complaints.add(role + ": " + complaint));
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_token_without_any_role_opens_nothing() {
    String token = Tokens.draft("nobody", "customer").sign();
    assertThat(
            complaints(
                CLOSED, route -> notRefusedWith(route, 403, route.call(ANYTHING).as(token).send())))
        .isEmpty();
  }

  @Test
  void public_routes_answer_without_a_token() {
    Belongings somebodys = Belongings.get();
    List<Operation> open =
        ALL.stream()
            .filter(Operation::isPublic)
            .filter(route -> !route.isStream() && !route.isSigned())
            .toList();
    assertThat(open).isNotEmpty();
    assertThat(
            complaints(
                open,
                route -> {
                  Answer answer = route.call(somebodys.ofSam()).send();
                  return answer.status() == 200 ? Optional.empty() : Optional.of(answer.toString());
                }))
        .isEmpty();
  }

  @Test
  void nobody_gets_in_with_a_signature_that_is_missing_old_or_of_something_else() {
    List<Operation> signed = ALL.stream().filter(Operation::isSigned).toList();
    assertThat(signed).isNotEmpty();
    Instant longAgo = Instant.now().minusSeconds(3_600);
    byte[] something = {'{', '}'};
    PathValues values = (operation, parameter) -> "chat";
    assertThat(
            complaints(
                signed,
                route -> {
                  Call call = route.call(values);
                  Call unsigned = call.header(Connector.SIGNATURE, "");
                  return Stream.of(
                          unsigned,
                          Connector.signed(unsigned, longAgo, call.body()),
                          Connector.signed(unsigned, Instant.now(), something))
                      .map(bad -> notRefusedWith(route, 401, bad.send()))
                      .flatMap(Optional::stream)
                      .findFirst();
                }))
        .isEmpty();
  }

  @Test
  void a_shopper_does_not_reach_what_is_another_shoppers() {
    String sue = Tokens.shopper("sue", Belongings.SUE);
    assertThat(
            complaints(
                ownedBy("shopper", "customers", "orders", "returns", "alerts"), strangers(sue)))
        .isEmpty();
  }

  @Test
  void an_associate_does_not_reach_what_is_in_another_store() {
    String ben = Tokens.staff("associate", "ben", List.of(Belongings.OTHER_STORE));
    assertThat(
            complaints(
                ownedBy("associate", "stores", "pickups", "stock", "counts", "transfers"),
                strangers(ben)))
        .isEmpty();
  }

  @Test
  void a_manager_does_not_reach_what_is_in_another_store() {
    String max = Tokens.staff("manager", "max", List.of(Belongings.OTHER_STORE));
    assertThat(
            complaints(
                ownedBy(
                    "manager", "stores", "pickups", "stock", "counts", "transfers", "locations"),
                strangers(max)))
        .isEmpty();
  }

  /** Routes of the role that lead to one object of these collections. */
  private static List<Operation> ownedBy(String role, String... collections) {
    List<Operation> owned =
        CLOSED.stream()
            .filter(route -> route.roles().contains(role) && !route.isStream())
            .filter(route -> !route.parametersIn("path").isEmpty())
            .filter(route -> Arrays.asList(collections).contains(Belongings.collection(route)))
            .toList();
    assertThat(owned).as("routes of the role %s", role).isNotEmpty();
    return owned;
  }

  /**
   * The stranger gets the same answer for what is another's as for what is not there at all. Only a
   * create under a taken id cannot be answered like that; it tells no more than that it is taken.
   */
  private static Function<Operation, Optional<String>> strangers(String token) {
    Belongings sams = Belongings.get();
    return route -> {
      Answer answer = sams.call(route).as(token).send();
      return Belongings.isCreate(route)
          ? notRefusedWith(route, List.of(403, 404, 409, 422), answer)
          : notRefusedWith(route, 404, answer);
    };
  }

  private static Optional<String> notRefusedWith(Operation route, int status, Answer answer) {
    return notRefusedWith(route, List.of(status), answer);
  }

  private static Optional<String> notRefusedWith(
      Operation route, List<Integer> statuses, Answer answer) {
    if (!statuses.contains(answer.status())) {
      return Optional.of("expected " + statuses + " of " + answer);
    }
    return answer
        .whatIsWrongAsProblem()
        .map(wrong -> wrong + ": " + answer)
        .or(() -> route.whatIsUndocumented(answer));
  }

  private static List<String> complaints(
      List<Operation> routes, Function<Operation, Optional<String>> check) {
    return routes.stream().map(check).flatMap(Optional::stream).toList();
  }

  private static String anybodyWith(String role) {
    return Tokens.draft("anybody", role)
        .customerId(Belongings.SUE)
        .locations(Belongings.STORE, Belongings.OTHER_STORE)
        .sign();
  }

  /** Without the roles: the server hands the document out without its extensions. */
  private static Set<String> routes(OpenApi document) {
    return document.operations().stream()
        .map(Operation::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
