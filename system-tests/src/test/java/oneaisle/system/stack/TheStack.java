package oneaisle.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import oneaisle.local.Folders;
import oneaisle.local.Stack;
import oneaisle.local.StackOptions;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The one stack of a test run: all of OneAisle on free ports in a folder of its own, started by the
 * first test that asks for it and gone after the last. When a test failed, its logs are kept.
 */
public final class TheStack implements LauncherSessionListener {

  private static Path folder;
  private static Stack stack;
  private static RuntimeException failure;
  private static volatile boolean somethingFailed;

  /** The running stack; the first call takes as long as everything needs to start. */
  public static synchronized Stack get() {
    if (failure != null) {
      throw failure; // every further test would only wait for the same end
    }
    if (stack == null) {
      try {
        folder = Files.createTempDirectory("oneaisle-system-tests");
        stack = Stack.start(StackOptions.forTests(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return stack;
  }

  /** Where the parts write their logs. */
  public static Path logs() {
    return get().options().folder().resolve("logs");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    session
        .getLauncher()
        .registerTestExecutionListeners(
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                  somethingFailed = true;
                }
              }
            });
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (stack != null) {
      stack.close();
      stack = null;
    }
    if (folder == null) {
      return;
    }
    if (somethingFailed) {
      Folders.delete(folder.resolve("data"));
      Folders.delete(folder.resolve("run"));
      System.err.println("The logs of the stack under test are kept in " + folder.resolve("logs"));
    } else {
      Folders.delete(folder);
    }
    folder = null;
  }
}
