package oneaisle.bench.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import oneaisle.bench.http.Connection;

/**
 * Many clients in one thread, because a thread for each would cost the server under test the
 * processor time it is measured by.
 */
final class Clients implements Closeable {

  private static final int READ_BUFFER = 256 * 1024;
  private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  private final Selector selector;
  private final Traffic traffic;
  private final Sample sample = new Sample();
  private final List<Connection> all = new ArrayList<>();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private long countUntil;

  Clients(Traffic traffic, int count) {
    this.traffic = traffic;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), traffic.port());
    ByteBuffer received = ByteBuffer.allocateDirect(READ_BUFFER);
    for (int i = 0; i < count; i++) {
      Connection connection = new Connection(address, selector, received);
      all.add(connection);
      idle.push(connection);
    }
  }

  boolean hasIdle() {
    return !idle.isEmpty();
  }

  /** Answers that come later are answers, but no throughput. */
  void countUntil(long nanoTime) {
    countUntil = nanoTime;
  }

  /** Sends the next request on a free connection. */
  void send(long since) {
    Connection connection = idle.pop();
    try {
      connection.send(traffic.next(), since);
    } catch (IOException e) {
      lose(connection);
    }
  }

  /** Takes the answers there are; where there are none waits for one, at most until the moment. */
  void receive(long until) {
    try {
      long rest = until - System.nanoTime();
      if (rest > TimeUnit.MILLISECONDS.toNanos(2)) {
        selector.select(this::receive, TimeUnit.NANOSECONDS.toMillis(rest) - 1);
      } else if (selector.selectNow(this::receive) == 0 && rest > SHORT_NANOS) {
        LockSupport.parkNanos(SHORT_NANOS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      if (!connection.receive()) {
        return;
      }
      long now = System.nanoTime();
      long nanos = now - connection.since();
      int status = connection.finish();
      sample.answered(status, traffic.succeeds(status), nanos, now <= countUntil);
      idle.push(connection);
    } catch (IOException e) {
      boolean asked = connection.isBusy();
      if (asked) {
        lose(connection);
      } else {
        connection.abandon(); // a connection nobody waits on may be closed
      }
    }
  }

  private void lose(Connection connection) {
    connection.abandon();
    sample.lost();
    idle.push(connection);
  }

  /** Waits for the answers that are still to come and counts as lost what does not. */
  Sample finish() {
    long limit = System.nanoTime() + LAST_ANSWERS_NANOS;
    while (idle.size() < all.size() && System.nanoTime() < limit) {
      receive(limit);
    }
    for (Connection connection : all) {
      if (connection.isBusy()) {
        lose(connection);
      }
    }
    return sample;
  }

  @Override
  public void close() {
    all.forEach(Connection::abandon);
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
