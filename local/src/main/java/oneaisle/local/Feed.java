package oneaisle.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A CSV feed, in the order in which feeds build on each other. */
public enum Feed {
  LOCATIONS(Application.INVENTORY, "/inventory/v1/imports/locations"),
  ITEMS(Application.INVENTORY, "/inventory/v1/imports/items"),
  STOCK(Application.INVENTORY, "/inventory/v1/imports/stock"),
  SALES(Application.ORDERS, "/orders/v1/imports/sales");

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int BUFFER = 64 * 1024;

  private final Application application;
  private final String path;

  Feed(Application application, String path) {
    this.application = application;
    this.path = path;
  }

  /** What an import answers. */
  public record Outcome(
      long received, long applied, long unchanged, long rejected, List<String> rejections) {

    static Outcome of(JsonNode json) {
      List<String> rejections = new ArrayList<>();
      json.path("rejectedRows")
          .forEach(
              row ->
                  rejections.add(
                      "line %d: %s"
                          .formatted(row.path("line").asLong(), row.path("reason").asText())));
      return new Outcome(
          json.path("received").asLong(),
          json.path("applied").asLong(),
          json.path("unchanged").asLong(),
          json.path("rejected").asLong(),
          rejections);
    }
  }

  /** {@code locations}, {@code items}, {@code stock} or {@code sales}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The feed's file in the folder, plain before gzip. */
  public Optional<Path> fileIn(Path folder) {
    return Stream.of(".csv", ".csv.gz")
        .map(ending -> folder.resolve(title() + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Sends the file. The same file again is recognised by its digest and changes nothing. */
  public Outcome send(Api api, Path file, LongConsumer sentBytes) {
    boolean gzip = file.getFileName().toString().endsWith(".gz");
    return send(api, () -> Files.newInputStream(file), gzip, sentBytes);
  }

  /** Sends plain text. */
  public Outcome send(Api api, Source source) {
    return send(api, source, false, sent -> {});
  }

  /** Where the rows come from; opened twice, for the digest and to be sent. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  private Outcome send(Api api, Source source, boolean gzip, LongConsumer sentBytes) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/csv");
    headers.put("Idempotency-Key", digest(source));
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
    }
    Api.Answer answer =
        api.sendBytes(
            application,
            path,
            BodyPublishers.ofInputStream(() -> counted(source, sentBytes)),
            headers,
            LIMIT);
    if (!answer.succeeded()) {
      throw new StackFailure(
          "%s refused the %s feed with status %d: %s"
              .formatted(path, title(), answer.status(), answer.text()));
    }
    return Outcome.of(answer.json());
  }

  private static String digest(Source source) {
    try (InputStream stream = source.open()) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static InputStream counted(Source source, LongConsumer sentBytes) {
    try {
      return new FilterInputStream(source.open()) {
        private long sent;

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int read = super.read(into, offset, length);
          sent += Math.max(0, read);
          sentBytes.accept(sent);
          return read;
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read", e);
    }
  }
}
