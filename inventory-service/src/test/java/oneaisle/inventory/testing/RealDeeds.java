package oneaisle.inventory.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import oneaisle.inventory.testing.Deed.Line;
import oneaisle.inventory.testing.Deed.Step;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;

/** What deeds come to at the service: with articles and reservations that nobody else knows. */
final class RealDeeds {

  private static final int TRIES = 5;

  private final List<Shop> places;
  private final String tail = "-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private final List<UUID> ids = Stream.generate(Ids::next).limit(Deed.CLAIMS).toList();
  private final String token = Shop.admin();

  RealDeeds(URL server, int stock) {
    places =
        Deed.PLACES.stream()
            .map(place -> new Shop(server, place).open("A" + tail, "B" + tail))
            .toList();
    for (Shop place : places) for (String sku : Deed.SKUS) place.receive(sku + tail, stock);
  }

  /** What is answered. */
  String does(Deed deed) {
    if (deed.step() == Step.RUN_OUT) return "ran out: " + runOut(ids.get(deed.claim()));
    String key = Ids.next().toString();
    String answer = asks(deed, key);
    if (deed.twice()) assertThat(asks(deed, key)).as("%s, asked again", deed).isEqualTo(answer);
    return answer;
  }

  private String asks(Deed deed, String key) {
    String path = "reservations/" + ids.get(deed.claim());
    String part = "{\"lines\":[" + line(new Line(deed.sku(), deed.units())) + "]}";
    return switch (deed.step()) {
      case RESERVE, RESERVE_OTHERWISE, RESERVE_WHAT_IS_THERE -> put(path, reservation(deed));
      case COMMIT -> post(path + "/commit", null, null);
      case EXTEND -> post(path + "/extend", "{\"holdMinutes\":60}", null);
      case RELEASE -> post(path + "/release", "{}", null);
      case RELEASE_PART -> post(path + "/release", part, key);
      case FULFIL -> post(path + "/fulfil", "{}", null);
      case FULFIL_PART -> post(path + "/fulfil", part, key);
      case MOVE -> post(path + "/move", move(deed), null);
      default -> receive(deed, key);
    };
  }

  private String reservation(Deed deed) {
    return """
    {"location":"%s","channel":"WEB","reference":"cart","holdMinutes":15,"allowPartial":%s,"lines":[%s]}"""
        .formatted(
            deed.where(),
            deed.isPartial(),
            deed.lines().stream().map(this::line).collect(joining(",")));
  }

  private String line(Line line) {
    return "{\"sku\":\"%s\",\"quantity\":%d}".formatted(line.sku() + tail, line.units());
  }

  private String move(Deed deed) {
    return "{\"reservationId\":\"%s\",\"location\":\"%s\"}"
        .formatted(ids.get(deed.other()), deed.place());
  }

  private String receive(Deed deed, String key) {
    String line = "{\"sku\":\"%s\",\"onHandChange\":%d}".formatted(deed.sku() + tail, deed.units());
    String body = place(deed.place()).adjustment("RECEIPT", line);
    Answer answer = call("POST", "stock/adjustments", body, key);
    assertThat(answer.status()).as("%s", answer.json()).isEqualTo(200);
    return "received";
  }

  /** As time does it. */
  private static int runOut(UUID id) {
    String sql =
        "UPDATE reservation SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ? AND"
            + " status = 'HELD' AND expires_at > UTC_TIMESTAMP(6)";
    try (Connection connection = TestStack.get().database().connect("inventory");
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setBytes(1, Ids.toBytes(id));
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String put(String path, String body) {
    return seen(call("PUT", path, body, null));
  }

  private String post(String path, String body, String key) {
    return seen(call("POST", path, body, key));
  }

  /** Where it was not decided in time, once more: that is the same deed. */
  private Answer call(String method, String path, String body, String key) {
    Answer answer = places.get(0).call(method, path, token, body, key);
    for (int tries = 1; answer.status() == 503 && tries < TRIES; tries++)
      answer = places.get(0).call(method, path, token, body, key);
    return answer;
  }

  /** A refusal by its name, a reservation by what is told of it. */
  private static String seen(Answer answer) {
    JsonNode json = answer.json();
    if (answer.status() >= 400)
      return Stream.of(json.path("type").asText().replaceFirst(".*/", "").split("-"))
          .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
          .collect(joining());
    StringBuilder seen = new StringBuilder();
    seen.append(json.path("status").asText()).append(' ').append(json.path("location").asText());
    for (JsonNode line : json.path("lines")) {
      if (line.path("quantity").asInt() == 0) continue;
      seen.append(
          " %s %d/%d/%d"
              .formatted(
                  line.path("sku").asText().substring(0, 1),
                  line.path("open").asInt(),
                  line.path("fulfilled").asInt(),
                  line.path("released").asInt()));
    }
    return seen.toString();
  }

  private Shop place(String code) {
    return places.get(Deed.PLACES.indexOf(code));
  }

  int available(String place, String sku) {
    return shelf(sku).available(place);
  }

  private Shelf shelf(String sku) {
    return new Shelf(new Calls(places.get(0).server()), sku + tail);
  }

  /** All that can be asked for, in words. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (int number = 0; number < Deed.CLAIMS; number++) {
      String seen = seen(call("GET", "reservations/" + ids.get(number), null, null));
      all.append(number).append(": ").append(seen).append('\n');
    }
    for (Shop place : places)
      for (String sku : Deed.SKUS)
        all.append("%s/%s: %d%n".formatted(place.code(), sku, place.onHand(sku + tail)));
    return all.toString();
  }
}
