package oneaisle.inventory.importing.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import oneaisle.inventory.importing.entity.FeedMode;

/**
 * A feed kept in a temporary file, because what it is has to be known before its first row is
 * applied.
 */
final class SpooledFeed implements Closeable {

  private static final long MAX_MEGABYTES = 1_024;

  private final Path file;
  private final byte[] digest;

  private SpooledFeed(Path file, byte[] digest) {
    this.file = file;
    this.digest = digest;
  }

  static SpooledFeed of(InputStream in) throws IOException {
    Path file = Files.createTempFile("oneaisle-feed", ".csv");
    try {
      return new SpooledFeed(file, copy(in, file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static byte[] copy(InputStream in, Path file) throws IOException {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read; (read = in.read(buffer)) >= 0; ) {
        bytes += read;
        if (bytes > MAX_MEGABYTES << 20) throw new FeedTooLarge(MAX_MEGABYTES);
        sha.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return sha.digest();
  }

  /** The same for the same content of the same kind and moment. */
  byte[] fingerprint(FeedMode mode, Instant asOf) {
    MessageDigest sha = sha256();
    sha.update(digest);
    sha.update(String.valueOf(asOf).getBytes(UTF_8));
    if (mode == FeedMode.DELTA) sha.update(mode.name().getBytes(UTF_8));
    return sha.digest();
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
