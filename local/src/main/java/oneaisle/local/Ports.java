package oneaisle.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports of this machine that nobody listens on. */
public final class Ports {

  /**
   * Below the range from which systems draw the ports of outgoing connections, which would race
   * with ours.
   */
  private static final int LOWEST = 12_000;

  private static final int HIGHEST = 30_000;

  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** As many different free ports as asked for. */
  public static List<Integer> free(int count) {
    Set<Integer> found = new LinkedHashSet<>();
    while (found.size() < count) {
      int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(candidate)) {
        found.add(candidate);
      }
    }
    return List.copyOf(found);
  }

  public static int free() {
    return free(1).get(0);
  }

  public static boolean isFree(int port) {
    // bound but never listening: a listener could be inherited by a process that starts just now
    try (Socket socket = new Socket()) {
      // a port whose last connections linger in TIME_WAIT is free: every part of the stack reuses
      // addresses
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      return false;
    }
    // some systems let us bind one address beside a listener on all addresses
    return !answers(port);
  }

  /**
   * True when somebody accepts connections. Unlike {@link #isFree} this never occupies the port for
   * a moment.
   */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}
