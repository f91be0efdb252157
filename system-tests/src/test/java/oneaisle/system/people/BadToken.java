package oneaisle.system.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import oneaisle.local.TokenDraft;
import oneaisle.system.spec.Operation;
import oneaisle.system.stack.TheStack;

/** Ways in which somebody may come who has all roles and still must not get in. */
public enum BadToken {
  MISSING {
    @Override
    public String make() {
      return null;
    }
  },
  EXPIRED {
    @Override
    public String make() {
      return draft().expired().sign();
    }
  },
  OF_ANOTHER_ISSUER {
    @Override
    public String make() {
      return draft().issuer("http://127.0.0.1:1").sign();
    }
  },
  FOR_ANOTHER_AUDIENCE {
    @Override
    public String make() {
      return draft().audience("somebody-else").sign();
    }
  },
  UNSIGNED {
    @Override
    public String make() {
      String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
      return Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(header.getBytes(StandardCharsets.UTF_8))
          + "."
          + draft().sign().split("\\.")[1]
          + ".";
    }
  },
  WITH_A_GARBAGE_SIGNATURE {
    @Override
    public String make() {
      String[] parts = draft().sign().split("\\.");
      return parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
    }
  },
  SIGNED_BY_A_STRANGER {
    @Override
    public String make() throws JOSEException {
      RSAKey stranger = new RSAKeyGenerator(2048).generate();
      return signed(JWSAlgorithm.RS256, new RSASSASigner(stranger));
    }
  },
  /** The public key is known to everybody; as the secret of an HMAC it must be worth nothing. */
  SIGNED_WITH_THE_PUBLIC_KEY {
    @Override
    public String make() throws JOSEException, IOException, ParseException {
      RSAKey key = publicKey();
      return signed(JWSAlgorithm.HS256, new MACSigner(key.toPublicKey().getEncoded()));
    }
  };

  /** The token as it is sent; null when none is. */
  public abstract String make() throws JOSEException, IOException, ParseException;

  private static TokenDraft draft() {
    return TheStack.get()
        .issuer()
        .draft("intruder")
        .roles(Operation.ALL_ROLES)
        .customerId("01900000-0000-7000-8000-0000000000a1")
        .locations("LDN-SOHO", "LDN-CAMDEN");
  }

  private static RSAKey publicKey() throws IOException, ParseException {
    URI address = URI.create(TheStack.get().issuer().jwksUrl());
    return JWKSet.load(address.toURL()).getKeys().get(0).toRSAKey();
  }

  private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
    try {
      JWTClaimsSet claims = SignedJWT.parse(draft().sign()).getJWTClaimsSet();
      JWSHeader header = new JWSHeader.Builder(algorithm).keyID(publicKey().getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (IOException | ParseException e) {
      throw new JOSEException(e.getMessage(), e);
    }
  }
}
