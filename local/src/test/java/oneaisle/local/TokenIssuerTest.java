package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final Secrets secrets = Secrets.random();
  private TokenIssuer issuer;

  @BeforeEach
  void start() {
    issuer = new TokenIssuer(folder, Ports.free(), secrets);
    issuer.start();
  }

  @AfterEach
  void stop() {
    issuer.stop();
  }

  @Test
  void a_shopper_logs_in_and_gets_a_token_that_the_published_key_verifies() throws Exception {
    HttpResponse<String> answer =
        token("grant_type=password&client_id=oneaisle-cli&username=sam&password=demo");
    assertThat(answer.statusCode()).isEqualTo(200);
    JWTClaimsSet claims = verified(Json.read(answer.body()).path("access_token").asText());
    assertThat(claims.getSubject()).isEqualTo("sam");
    assertThat(claims.getIssuer()).isEqualTo(issuer.url());
    assertThat(claims.getAudience()).containsExactly("oneaisle");
    assertThat(claims.getStringListClaim("groups")).containsExactly("shopper");
    assertThat(claims.getStringClaim("customer_id"))
        .isEqualTo("01900000-0000-7000-8000-0000000000a1");
    assertThat(claims.getExpirationTime()).isAfter(Date.from(Instant.now().plusSeconds(3500)));
  }

  @Test
  void an_associate_has_locations_and_no_customer_id() throws Exception {
    JWTClaimsSet claims = verified(issuer.token("max"));
    assertThat(claims.getStringListClaim("locations")).containsExactly("LDN-SOHO", "LDN-CAMDEN");
    assertThat(claims.getClaim("customer_id")).isNull();
  }

  @Test
  void a_service_gets_a_token_for_its_secret_only() throws Exception {
    String form = "grant_type=client_credentials&client_id=order-service&client_secret=";
    HttpResponse<String> good = token(form + secrets.clientSecret("order-service"));
    JWTClaimsSet claims = verified(Json.read(good.body()).path("access_token").asText());
    assertThat(claims.getStringListClaim("groups")).containsExactly("service");

    HttpResponse<String> bad = token(form + "guessed");
    assertThat(bad.statusCode()).isEqualTo(401);
    assertThat(error(bad)).isEqualTo("invalid_client");
  }

  @Test
  void errors_are_those_of_oauth() throws Exception {
    String user = "grant_type=password&client_id=oneaisle-cli&username=sam&password=";
    assertThat(error(token(user + "wrong"))).isEqualTo("invalid_grant");
    assertThat(error(token("grant_type=magic"))).isEqualTo("unsupported_grant_type");
    assertThat(error(token(""))).isEqualTo("invalid_request");
    assertThat(error(token("grant_type=password&username=sam&password=demo")))
        .isEqualTo("invalid_client");
  }

  @Test
  void tokens_stay_good_when_the_issuer_is_started_again() throws Exception {
    String token = issuer.token("ida");
    issuer.stop();
    issuer = new TokenIssuer(folder, issuer.port(), secrets);
    issuer.start();
    assertThat(verified(token).getSubject()).isEqualTo("ida");
  }

  @Test
  void a_test_can_spoil_a_token() throws Exception {
    String token =
        issuer.draft("eve").roles("admin").issuer("http://evil").audience("else").expired().sign();
    JWTClaimsSet claims = verified(token);
    assertThat(claims.getExpirationTime()).isBefore(new Date());
    assertThat(claims.getIssuer()).isEqualTo("http://evil");
    assertThat(claims.getAudience()).isEqualTo(List.of("else"));
  }

  private JWTClaimsSet verified(String token) throws Exception {
    JWKSet keys = JWKSet.load(URI.create(issuer.jwksUrl()).toURL());
    assertThat(keys.getKeys()).allMatch(key -> !key.isPrivate());
    SignedJWT jwt = SignedJWT.parse(token);
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private HttpResponse<String> token(String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer.tokenUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static String error(HttpResponse<String> answer) {
    JsonNode json = Json.read(answer.body());
    assertThat(json.path("error_description").asText()).isNotBlank();
    return json.path("error").asText();
  }
}
