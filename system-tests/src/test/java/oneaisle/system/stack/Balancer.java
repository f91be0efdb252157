package oneaisle.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each connection to the next of several servers, and to another one where that is away; what
 * stands in front of the instances of a service.
 */
public final class Balancer implements AutoCloseable {

  private final List<URI> servers;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "balancer");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<URI, Integer> given = new ConcurrentHashMap<>();

  public Balancer(String... urls) {
    try {
      servers = List.of(urls).stream().map(URI::create).toList();
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::serve);
  }

  public String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** How many connections a server was given so far. */
  public int givenTo(String url) {
    return given.getOrDefault(URI.create(url), 0);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> join(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket client) {
    try (client;
        Socket server = next()) {
      threads.execute(() -> pump(client, server));
      pump(server, client);
    } catch (IOException gone) {
      // the client sees a closed connection, as behind any balancer
    }
  }

  private Socket next() throws IOException {
    IOException failure = null;
    for (int i = 0; i < servers.size(); i++) {
      URI server = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
      try {
        Socket socket = new Socket(server.getHost(), server.getPort());
        given.merge(server, 1, Integer::sum);
        return socket;
      } catch (IOException away) {
        failure = away;
      }
    }
    throw failure;
  }

  /** Until one side closes; then the other is closed too. */
  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // closed by the other direction
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
