package oneaisle.bench.load;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers every GET at once, with one exception: at a certain request it stops answering anybody
 * for a while.
 */
final class StallingServer implements Closeable {

  private static final byte[] OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket;
  private final int stallAt;
  private final Duration stall;
  private final AtomicInteger requests = new AtomicInteger();
  private final ReentrantLock everybody = new ReentrantLock();
  private final CountDownLatch never = new CountDownLatch(1);

  StallingServer(int stallAt, Duration stall) throws IOException {
    this.stallAt = stallAt;
    this.stall = stall;
    socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()))) {
      OutputStream out = client.getOutputStream();
      for (String line; (line = in.readLine()) != null; ) {
        if (line.isEmpty()) {
          answer(out);
        }
      }
    } catch (IOException gone) {
      // so is its client
    }
  }

  private void answer(OutputStream out) throws IOException {
    everybody.lock();
    try {
      if (requests.incrementAndGet() == stallAt) {
        never.await(stall.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      everybody.unlock();
    }
    out.write(OK);
    out.flush();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "stalling server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
