package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.OK;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import oneaisle.local.Application;

/** Anybody, without logging in: which store near me has everything in my cart? */
final class FindStores {

  private final Storyteller story;

  FindStores(Storyteller story) {
    this.story = story;
  }

  void play() {
    story.chapter("Which store near Covent Garden has two white T-shirts and a blue mug?");
    Map<String, Object> cart =
        Map.of(
            "lines",
            Purchase.lines(),
            "near",
            Map.of("latitude", 51.5117, "longitude", -0.1240),
            "radiusKm",
            20,
            "limit",
            4);
    JsonNode found =
        story
            .call(
                null, "POST", Application.INVENTORY, "/inventory/v1/availability/search", cart, OK)
            .json();
    for (JsonNode store : found.path("items")) {
      story.tell(
          "%-22s %5.1f km  %s"
              .formatted(
                  store.path("name").asText(),
                  store.path("distanceKm").asDouble(),
                  store.path("complete").asBoolean()
                      ? "has everything, ready " + store.path("readyAt").asText()
                      : "misses " + store.path("missing")));
    }
    JsonNode nearest = found.path("items").path(0);
    story.expect(
        nearest.path("complete").asBoolean()
            && Purchase.STORE.equals(nearest.path("location").asText()),
        "the nearest store with everything is Soho, as of " + found.path("asOf").asText());
  }
}
