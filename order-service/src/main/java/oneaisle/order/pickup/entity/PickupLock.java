package oneaisle.order.pickup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;

/**
 * What keeps a pickup for the one who has its code: a keyed hash of the code, never the code, and
 * how many wrong ones were tried.
 */
@Embeddable
public class PickupLock {

  static final int TRIES = 5;

  @Column(name = "code_version")
  private int version;

  @Column(name = "code_tries")
  private int tries;

  @Column(name = "code_hmac")
  private byte[] hmac;

  protected PickupLock() {}

  PickupLock(int version, byte[] hmac) {
    this.version = version;
    this.hmac = hmac.clone();
  }

  /** A wrong code counts; after the last try nothing opens it any more. */
  CodeTry open(byte[] tried) {
    if (isJammed()) return CodeTry.LOCKED;
    if (MessageDigest.isEqual(hmac, tried)) return CodeTry.RIGHT;
    tries++;
    return isJammed() ? CodeTry.NOW_LOCKED : CodeTry.WRONG;
  }

  boolean isJammed() {
    return tries >= TRIES;
  }

  int version() {
    return version;
  }
}
