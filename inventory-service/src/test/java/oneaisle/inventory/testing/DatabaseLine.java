package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a service and its database, which breaks in the middle of a commit: before the
 * database has heard of it, or after, when it was done and nobody is told. Understands as much of
 * the protocol as that takes: packets begin with their length, and a statement is the text behind a
 * 3.
 */
final class DatabaseLine implements AutoCloseable {

  private static final int HEADER = 4;
  private static final int QUERY = 3;

  /** Only transactions with a statement like this are cut. */
  private final String cutting;

  private final InetSocketAddress database;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "database-line");
            thread.setDaemon(true);
            return thread;
          });

  /** Every so many commits one is cut; 0 for none. */
  private volatile int oneIn;

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger undone = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  DatabaseLine(int database, String cutting) {
    this.database = new InetSocketAddress(InetAddress.getLoopbackAddress(), database);
    this.cutting = cutting;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on, one in so many commits meets a cut, by turns before it and after it. */
  void cutOneIn(int commits) {
    oneIn = commits;
  }

  /** Commits that never reached the database. */
  int undone() {
    return undone.get();
  }

  /** Commits that were done, which nobody was told. */
  int done() {
    return done.get();
  }

  /** Breaks every connection there is, as a database that begins anew; new ones are welcome. */
  void breakAll() throws IOException {
    for (Socket service : open) service.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket service = door.accept();
        threads.execute(() -> join(service));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket service) {
    open.add(service);
    try (service;
        Socket server = new Socket()) {
      server.connect(database);
      service.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Connection connection = new Connection();
      threads.execute(() -> answers(server, service, connection));
      questions(service, server, connection);
    } catch (IOException gone) {
      // the other direction has closed it
    } finally {
      open.remove(service);
    }
  }

  private void questions(Socket from, Socket to, Connection connection) throws IOException {
    DataInputStream in = new DataInputStream(from.getInputStream());
    OutputStream out = to.getOutputStream();
    while (true) {
      byte[] packet = packet(in);
      Cut cut = connection.cutAt(packet);
      if (cut == Cut.BEFORE) {
        undone.incrementAndGet();
        return;
      }
      if (cut == Cut.AFTER) connection.silent = true;
      out.write(packet);
      out.flush();
    }
  }

  /** Passes on what the database says, but for the answer to a commit that is to be lost. */
  private void answers(Socket from, Socket to, Connection connection) {
    try (from;
        to) {
      byte[] some = new byte[1 << 16];
      for (int read; (read = from.getInputStream().read(some)) >= 0; ) {
        if (connection.silent) {
          done.incrementAndGet();
          return;
        }
        to.getOutputStream().write(some, 0, read);
      }
    } catch (IOException gone) {
      // the other direction has closed it
    }
  }

  private static byte[] packet(DataInputStream in) throws IOException {
    byte[] header = new byte[HEADER];
    in.readFully(header);
    int length = header[0] & 0xFF | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
    byte[] packet = new byte[HEADER + length];
    System.arraycopy(header, 0, packet, 0, HEADER);
    if (in.readNBytes(packet, HEADER, length) < length) throw new EOFException();
    return packet;
  }

  private enum Cut {
    BEFORE,
    AFTER
  }

  /** What one connection is about. */
  private final class Connection {

    private volatile boolean silent;
    private boolean concerned;

    Cut cutAt(byte[] packet) {
      if (packet.length <= HEADER || packet[HEADER] != QUERY) return null;
      String sql = new String(packet, HEADER + 1, packet.length - HEADER - 1, ISO_8859_1);
      String verb = sql.strip().toLowerCase(Locale.ROOT);
      if (verb.startsWith(cutting)) concerned = true;
      if (!verb.equals("commit") && !verb.equals("rollback")) return null;
      boolean commit = concerned && verb.equals("commit");
      concerned = false;
      if (!commit || oneIn == 0) return null;
      int number = commits.incrementAndGet();
      if (number % oneIn != 0) return null;
      return number / oneIn % 2 == 0 ? Cut.AFTER : Cut.BEFORE;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
