package oneaisle.bench.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One client's connection, kept alive; at most one request is under way on it. */
public final class Connection implements Closeable {

  private final InetSocketAddress address;
  private final Selector selector;
  private final ByteBuffer received;
  private final ResponseReader response = new ResponseReader();
  private SocketChannel channel;
  private long since;
  private boolean busy;

  /**
   * @param received a buffer that all connections of one thread may share: it is empty between two
   *     reads
   */
  public Connection(InetSocketAddress address, Selector selector, ByteBuffer received) {
    this.address = address;
    this.selector = selector;
    this.received = received;
  }

  /**
   * @param since when the request should have been sent, in {@link System#nanoTime}
   */
  public void send(ByteBuffer request, long since) throws IOException {
    this.since = since;
    busy = true;
    if (channel == null) {
      connect();
    }
    while (request.hasRemaining()) {
      channel.write(request); // smaller than the socket's buffer, so this does not turn in a circle
    }
  }

  private void connect() throws IOException {
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /**
   * True when the answer is complete.
   *
   * @throws IOException where there will be none
   */
  public boolean receive() throws IOException {
    received.clear();
    if (channel.read(received) < 0) {
      throw new IOException("the server hung up");
    }
    received.flip();
    if (!busy || !response.accept(received)) {
      return false;
    }
    return true;
  }

  /** Makes ready for the next request and tells how the last one was answered. */
  public int finish() throws IOException {
    int status = response.status();
    if (response.closes()) {
      close();
    }
    response.reset();
    busy = false;
    return status;
  }

  /** Gives up what is under way; the next request begins a new connection. */
  public void abandon() {
    try {
      close();
    } catch (IOException e) {
      channel = null; // it is gone either way
    }
    response.reset();
    busy = false;
  }

  public long since() {
    return since;
  }

  public boolean isBusy() {
    return busy;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      SocketChannel open = channel;
      channel = null;
      open.close();
    }
  }
}
