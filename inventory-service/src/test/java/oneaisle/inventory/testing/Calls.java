package oneaisle.inventory.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;

/** Requests to the service under test, by demo user; null for nobody. */
record Calls(URL server) {

  static final String LOCATIONS =
      "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,opening_hours\n"
          + "R-NEAR,Near,STORE,,London,,,GB,51.50,-0.10,Europe/London,,24/7\n"
          + "R-FAR,Far,STORE,,London,,,GB,51.60,-0.10,Europe/London,,24/7\n";
  static final String ITEMS =
      "sku,gtin,name,category,unit_price,currency\n"
          + "R-TEE,3002738536964,Tee white,Tops,12.50,GBP\nR-MUG,,Mug blue enamel,,4,GBP\n";
  static final String STOCK =
      "location,sku,on_hand,safety_stock\nR-NEAR,R-TEE,5,0\nR-FAR,R-TEE,5,1\nR-FAR,R-MUG,3,0\n";

  Answer csv(String feed, String csv, String user) {
    return HttpProbe.send(
        "POST", uri("imports/" + feed), token(user), csv, Map.of("Content-Type", "text/csv"));
  }

  HttpResponse<String> upload(String feed, byte[] body, String encoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("imports/" + feed))
            .header("Authorization", "Bearer " + token("root"))
            .header("Content-Type", "text/csv")
            .header("Content-Encoding", encoding)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  Answer get(String path, String user) {
    return send("GET", path, user, null, Map.of());
  }

  Answer put(String path, String user, String body, Map<String, String> headers) {
    return send("PUT", path, user, body, headers);
  }

  Answer post(String path, String user, String body, Map<String, String> headers) {
    return send("POST", path, user, body.isEmpty() ? null : body, headers);
  }

  Answer send(String method, String path, String user, String body, Map<String, String> headers) {
    return HttpProbe.send(method, uri(path), user == null ? null : token(user), body, headers);
  }

  static String token(String user) {
    return TestStack.get().issuer().token(user);
  }

  URI uri(String path) {
    return root("inventory/v1/" + path);
  }

  URI root(String path) {
    try {
      return server.toURI().resolve("/" + path);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
