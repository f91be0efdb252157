package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who make or change the same thing at the same time are all answered as if in turn. */
class SimultaneousChangesIT {

  private static final int MANY = 16;

  private final Calls calls = new Calls(Outside.service());
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

  @AfterEach
  void end() {
    threads.shutdown();
  }

  @Test
  void one_of_the_twins_makes_an_item_and_the_others_find_it() throws Exception {
    String path = "items/" + code();
    List<Answer> answers = atOnce(i -> calls.put(path, "root", item("Twin", null), Map.of()));
    assertOneMade(answers);
    assertThat(answers)
        .extracting(answer -> answer.http().headers().firstValue("ETag").orElse(""))
        .containsOnly("\"1\"");
  }

  @Test
  void one_of_many_makes_a_location_and_the_others_change_it() throws Exception {
    String path = "locations/" + code();
    assertOneMade(atOnce(i -> calls.put(path, "root", location("Name " + i), Map.of())));
    assertThat(calls.get(path, null).http().headers().firstValue("ETag")).contains("\"16\"");
    assertThat(atOnce(i -> calls.put(path, "root", location("New name " + i), Map.of())))
        .extracting(Answer::status)
        .containsOnly(200);
    assertThat(calls.get(path, null).http().headers().firstValue("ETag")).contains("\"32\"");
  }

  @Test
  void of_those_who_saw_the_same_version_one_changes_it() throws Exception {
    String path = "items/" + code();
    calls.put(path, "root", item("First", null), Map.of());
    Map<String, String> seen = Map.of("If-Match", "\"1\"");
    List<Integer> statuses = new ArrayList<>();
    for (Answer answer : atOnce(i -> calls.put(path, "root", item("Mine " + i, null), seen)))
      statuses.add(answer.status());
    assertThat(statuses).containsOnly(200, 412);
    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
  }

  @Test
  void one_of_many_items_gets_a_barcode_and_the_others_hear_whose_it_is() throws Exception {
    String gtin = "2912345678906";
    Shelf.update("DELETE FROM item WHERE gtin = '" + gtin + "'");
    String prefix = code();
    List<Answer> answers =
        atOnce(i -> calls.put("items/" + prefix + "-" + i, "root", item("One", gtin), Map.of()));
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer ->
                assertThat(answer.json().path("type").asText()).isEqualTo("/problems/gtin-taken"));
  }

  private static void assertOneMade(List<Answer> answers) {
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
  }

  private List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
    List<Future<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int which = i;
      asked.add(threads.submit(() -> call.apply(which)));
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : asked) answers.add(answer.get());
    return answers;
  }

  private static String code() {
    return "S-" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  }

  private static String item(String name, String gtin) {
    String barcode = gtin == null ? "" : "\"gtin\":\"" + gtin + "\",";
    return "{"
        + barcode
        + "\"name\":\""
        + name
        + "\",\"unitPrice\":{\"amount\":\"1\",\"currency\":\"GBP\"}}";
  }

  private static String location(String name) {
    return "{\"name\":\""
        + name
        + "\",\"type\":\"STORE\",\"latitude\":1,\"longitude\":1,"
        + "\"timeZone\":\"Europe/London\",\"openingHours\":\"24/7\"}";
  }
}
