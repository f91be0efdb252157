package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneaisle.local.Folders;
import org.junit.jupiter.api.Test;

/** The page on events and the samples of events say the same. */
class EventsPageTest {

  private static final Path OPENAPI = Folders.sourceRoot().resolve("openapi");
  private static final Pattern LINK = Pattern.compile("\\]\\(events/([A-Za-z]+\\.v1\\.json)\\)");

  @Test
  void every_sample_is_on_the_page_and_every_event_of_the_page_has_its_sample() throws IOException {
    assertThat(linkedSamples()).containsExactlyInAnyOrderElementsOf(samples());
  }

  @Test
  void every_field_of_a_sample_is_named_beside_it() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String sample : samples()) {
      String row = rowOf(sample);
      JsonNode event = new ObjectMapper().readTree(OPENAPI.resolve("events/" + sample).toFile());
      event
          .fieldNames()
          .forEachRemaining(
              field -> {
                if (!row.contains("`" + field)) {
                  missing.add(sample + ": " + field);
                }
              });
    }
    assertThat(missing).isEmpty();
  }

  private static String rowOf(String sample) throws IOException {
    try (Stream<String> lines = Files.lines(OPENAPI.resolve("events.md"))) {
      return lines.filter(line -> line.contains("(events/" + sample + ")")).findFirst().orElse("");
    }
  }

  private static Set<String> linkedSamples() throws IOException {
    Matcher links = LINK.matcher(Files.readString(OPENAPI.resolve("events.md")));
    return links
        .results()
        .map(link -> link.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(OPENAPI.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
