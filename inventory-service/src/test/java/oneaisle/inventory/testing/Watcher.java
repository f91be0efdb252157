package oneaisle.inventory.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import oneaisle.shared.json.Json;

/** Reads a stream of server-sent events until it is closed. */
final class Watcher implements AutoCloseable {

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpResponse<InputStream> response;
  private final Thread reader;

  /** One event; id and data may be null. */
  record Heard(String name, String id, JsonNode data) {}

  /**
   * @param lastId null for none
   */
  Watcher(URI stream, String lastId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(stream);
    if (lastId != null) request.header("Last-Event-ID", lastId);
    try {
      response =
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (Scanner lines = new Scanner(response.body())) {
      String name = null;
      String id = null;
      String data = null;
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("event:")) name = line.substring(6).trim();
        if (line.startsWith("id:")) id = line.substring(3).trim();
        if (line.startsWith("data:")) data = line.substring(5).trim();
        if (!line.isEmpty()) continue;
        if (name != null)
          heard.add(new Heard(name, id, data == null ? null : Json.tree(data.getBytes())));
        name = id = data = null;
      }
    }
  }

  int status() {
    return response.statusCode();
  }

  List<Heard> heard() {
    return new ArrayList<>(heard);
  }

  List<String> names() {
    return heard.stream().map(Heard::name).toList();
  }

  /** How often something of this name was told. */
  long told(String name) {
    return names().stream().filter(name::equals).count();
  }

  /** The latest of this name. */
  JsonNode last(String name) {
    return heard.stream()
        .filter(event -> event.name().equals(name))
        .reduce((first, second) -> second)
        .map(Heard::data)
        .orElseThrow();
  }

  /** The id to resume with. */
  String lastId() {
    return heard.stream()
        .map(Heard::id)
        .filter(id -> id != null)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  /** What the changes said, one after the other. */
  List<Integer> units() {
    return heard.stream()
        .filter(event -> event.name().equals("change"))
        .map(event -> event.data().path("available").asInt())
        .toList();
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
