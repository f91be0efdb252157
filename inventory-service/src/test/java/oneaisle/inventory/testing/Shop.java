package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.local.Invariant;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;

/** A store of its own for a test, as its staff work with it over HTTP. */
record Shop(URL server, String code) {

  static final String HOURS = "24/7";

  /** Opens it and lists these articles. */
  Shop open(String... skus) {
    Answer opened = call("PUT", "locations/" + code, admin(), location(HOURS, ""), null);
    assertThat(opened.status()).isIn(200, 201);
    for (String sku : skus) {
      String item =
          "{\"name\":\"Article\",\"unitPrice\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}}";
      assertThat(call("PUT", "items/" + sku, admin(), item, null).status()).isIn(200, 201);
    }
    return this;
  }

  static String location(String hours, String more) {
    return """
        {"name":"Shop","type":"STORE","latitude":51.5,"longitude":-0.1,"timeZone":"Europe/London","openingHours":"%s"%s}"""
        .formatted(hours, more);
  }

  void receive(String sku, int units) {
    String line = "{\"sku\":\"" + sku + "\",\"onHandChange\":" + units + "}";
    assertThat(post("stock/adjustments", adjustment("RECEIPT", line)).status()).isEqualTo(200);
  }

  String adjustment(String reason, String line) {
    return "{\"location\":\"%s\",\"reason\":\"%s\",\"lines\":[%s]}".formatted(code, reason, line);
  }

  /** A committed reservation, as an order has one. */
  UUID order(String sku, int units) {
    UUID id = UUID.randomUUID();
    Answer reserved = reserve(id, sku, units);
    assertThat(reserved.status()).isEqualTo(201);
    return id;
  }

  Answer reserve(UUID id, String sku, int units) {
    String body =
        """
        {"location":"%s","channel":"WEB","reference":"order","commit":true,"lines":[{"sku":"%s","quantity":%d}]}"""
            .formatted(code, sku, units);
    return call("PUT", "reservations/" + id, admin(), body, null);
  }

  JsonNode level(String sku) {
    return get("stock/" + code + "/" + sku).json();
  }

  int onHand(String sku) {
    return level(sku).path("onHand").asInt();
  }

  Answer get(String path) {
    return call("GET", path, staff(), null, null);
  }

  Answer post(String path, String body) {
    return call("POST", path, staff(), body, null);
  }

  Answer post(String path, String body, String idempotencyKey) {
    return call("POST", path, staff(), body, idempotencyKey);
  }

  Answer call(String method, String path, String token, String body, String idempotencyKey) {
    Map<String, String> headers =
        idempotencyKey == null ? Map.of() : Map.of("Idempotency-Key", idempotencyKey);
    return HttpProbe.send(method, new Calls(server).uri(path), token, body, headers);
  }

  /** Somebody who works here. */
  String staff() {
    return TestStack.get()
        .issuer()
        .draft("staff-" + code)
        .roles("associate")
        .locations(code)
        .sign();
  }

  /** Somebody who works at another store. */
  static String stranger() {
    return TestStack.get().issuer().draft("stranger").roles("associate").locations("ELSE").sign();
  }

  static String admin() {
    return Calls.token("root");
  }

  /** What {@code ./oneaisle check} says of this service's own tables. */
  static void checkInvariants() {
    for (Invariant invariant : Invariant.all()) {
      boolean own = !invariant.violationsSql().matches("(?s).*\\b(orders|customers)\\..*");
      if (invariant.schema().equals("inventory") && own)
        assertThat(rows(invariant.violationsSql())).as(invariant.sentence()).isEmpty();
    }
  }

  static List<String> rows(String sql) {
    try (Connection connection = TestStack.get().database().connect("inventory");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) rows.add(found.getString(1));
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
