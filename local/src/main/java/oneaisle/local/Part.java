package oneaisle.local;

import java.nio.file.Path;
import java.util.List;

/**
 * One running piece of the local stack. A part can be started again after it was stopped or killed,
 * on the same ports and with the same data.
 */
public interface Part extends AutoCloseable {

  /** What people call it: {@code database}, {@code broker}, {@code inventory}… */
  String name();

  /** The ports it listens on, the most important one first. */
  List<Integer> ports();

  /** The names of these ports in options and environment variables, in the same order. */
  default List<String> portNames() {
    return List.of(name());
  }

  /** Refuses to start beside somebody who listens on one of the ports. */
  default void requireFreePorts() {
    for (int i = 0; i < ports().size(); i++) {
      if (!Ports.isFree(ports().get(i))) {
        throw new PortTaken(name(), portNames().get(i), ports().get(i));
      }
    }
  }

  /** Where it writes its log. */
  Path log();

  /** Starts it and returns when it is ready to work. */
  void start();

  /** Stops it cleanly and returns when it is gone. Harmless when it does not run. */
  void stop();

  /** The process that really does the work: the one to kill in a chaos test. */
  long pid();

  boolean isRunning();

  /** Asks the part itself, over the network, whether it can work. */
  boolean isReady();

  @Override
  default void close() {
    stop();
  }
}
