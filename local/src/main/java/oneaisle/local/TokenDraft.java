package oneaisle.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * A token before it is signed. Starts as a good one for its subject; a test spoils what it wants to
 * see refused: {@code issuer.draft("sam").roles("shopper").expired().sign()}.
 */
public final class TokenDraft {

  static final Duration LIFETIME = Duration.ofHours(1);

  private final RSAKey key;
  private final JWTClaimsSet.Builder claims;
  private final Instant now;

  TokenDraft(RSAKey key, String issuer, String subject, Instant now) {
    this.key = key;
    this.now = now;
    this.claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("oneaisle")
            .subject(subject)
            .claim("upn", subject)
            .claim("groups", List.of())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .jwtID(UUID.randomUUID().toString());
  }

  public TokenDraft roles(String... roles) {
    return roles(List.of(roles));
  }

  public TokenDraft roles(Collection<String> roles) {
    claims.claim("groups", List.copyOf(roles));
    return this;
  }

  public TokenDraft customerId(String customerId) {
    return claim("customer_id", customerId);
  }

  public TokenDraft locations(String... locations) {
    return locations(List.of(locations));
  }

  public TokenDraft locations(Collection<String> locations) {
    return claim("locations", List.copyOf(locations));
  }

  /** Any other claim; null leaves it out. */
  public TokenDraft claim(String name, Object value) {
    claims.claim(name, value);
    return this;
  }

  public TokenDraft issuer(String issuer) {
    claims.issuer(issuer);
    return this;
  }

  public TokenDraft audience(String audience) {
    claims.audience(audience);
    return this;
  }

  /** Valid in the past only. */
  public TokenDraft expired() {
    claims.issueTime(Date.from(now.minus(LIFETIME.multipliedBy(2))));
    claims.expirationTime(Date.from(now.minus(LIFETIME)));
    return this;
  }

  /** Valid from now on for so long. */
  public TokenDraft lasting(Duration time) {
    claims.expirationTime(Date.from(now.plus(time)));
    return this;
  }

  public String sign() {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the issuer's key cannot sign", e);
    }
    return token.serialize();
  }
}
