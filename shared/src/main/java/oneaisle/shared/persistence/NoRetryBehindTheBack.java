package oneaisle.shared.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Where a connection breaks under a read that is outside of a transaction, EclipseLink would ask
 * again by itself, up to three times and five seconds apart, and keep the thread and what it has
 * locked meanwhile. Who wants to ask again decides that here: the caller is told at once.
 */
public final class NoRetryBehindTheBack implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getLogin().setQueryRetryAttemptCount(0);
  }
}
