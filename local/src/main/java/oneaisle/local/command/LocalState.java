package oneaisle.local.command;

import java.util.Map;
import oneaisle.local.Secrets;
import oneaisle.local.StackPorts;

/**
 * What the file {@code state.json} keeps: the secrets for as long as the data live, the rest about
 * the last start.
 *
 * @param ports where everybody listens
 * @param secrets passwords and keys
 * @param ownerPid the background process that owns all others
 * @param ownerStartedAt when that process started, in epoch milliseconds: pids are used again
 * @param ready whether everything came up
 * @param demoLoaded whether the demo data are in the databases
 * @param pids the process of each part
 */
public record LocalState(
    StackPorts ports,
    Secrets secrets,
    long ownerPid,
    long ownerStartedAt,
    boolean ready,
    boolean demoLoaded,
    Map<String, Long> pids) {

  static LocalState fresh() {
    return new LocalState(StackPorts.DEFAULT, Secrets.random(), 0, 0, false, false, Map.of());
  }

  LocalState startedBy(ProcessHandle owner, StackPorts chosen) {
    return new LocalState(
        chosen, secrets, owner.pid(), startOf(owner), false, demoLoaded, Map.of());
  }

  LocalState withDemoLoaded(boolean loaded) {
    return new LocalState(ports, secrets, ownerPid, ownerStartedAt, ready, loaded, pids);
  }

  LocalState withReady(Map<String, Long> processes) {
    return new LocalState(ports, secrets, ownerPid, ownerStartedAt, true, demoLoaded, processes);
  }

  /** True while the process that this state is about lives. */
  boolean ownerLives() {
    return ProcessHandle.of(ownerPid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> startOf(process) == ownerStartedAt)
        .isPresent();
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }
}
