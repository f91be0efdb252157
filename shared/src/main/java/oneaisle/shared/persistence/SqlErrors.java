package oneaisle.shared.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/** What a failure from the database means for the caller, by MySQL's and MariaDB's error codes. */
public final class SqlErrors {

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;
  private static final int RECORD_CHANGED = 1020;
  private static final int DUPLICATE_KEY = 1062;

  /** 3819 is MySQL's and 4025 MariaDB's code of a violated CHECK. */
  private static final Set<Integer> CHECK_VIOLATED = Set.of(3819, 4025);

  /** "Illegal mix of collations" and "Incorrect string value". */
  private static final Set<Integer> UNFIT_TEXT = Set.of(1267, 1366);

  private static final int DEEPEST = 20;

  private SqlErrors() {}

  /** Another transaction was in the way: the whole transaction may be run again. */
  public static boolean isConflict(Throwable failure) {
    if (find(failure, OptimisticLockException.class) != null) return true;
    SQLException sql = sqlException(failure);
    return sql != null
        && Set.of(LOCK_WAIT_TIMEOUT, DEADLOCK, RECORD_CHANGED).contains(sql.getErrorCode());
  }

  /**
   * Another transaction was in the way for too long: only the statement is undone. After any other
   * conflict nothing is left of the whole transaction, and it must not go on.
   */
  public static boolean isLockWaitTimeout(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && sql.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }

  public static boolean isDuplicateKey(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && sql.getErrorCode() == DUPLICATE_KEY;
  }

  public static boolean isCheckViolated(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && CHECK_VIOLATED.contains(sql.getErrorCode());
  }

  /**
   * The database cannot be reached; what was not committed is undone, what was being committed is
   * unknown.
   */
  public static boolean isUnreachable(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth++ < DEEPEST; t = t.getCause()) {
      if (saysUnreachable(t)) return true;
    }
    return false;
  }

  private static boolean saysUnreachable(Throwable failure) {
    String text = String.valueOf(failure.getMessage()); // the pool says it in words only
    if (text.contains("Connection could not be allocated")
        || text.contains("Error in allocating a connection")) return true;
    if (failure instanceof XAException)
      return true; // all that is left of a commit that was cut off
    if (!(failure instanceof SQLException sql)) return false;
    String state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || (state != null && state.startsWith("08"))
        || sql.getErrorCode() == 1053 // server shutdown in progress
        || sql.getErrorCode() == 1927; // connection was killed
  }

  /** A text was compared with, or written to, a column whose character set does not have it. */
  public static boolean isUnfitText(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && UNFIT_TEXT.contains(sql.getErrorCode());
  }

  private static SQLException sqlException(Throwable failure) {
    return find(failure, SQLException.class);
  }

  private static <T> T find(Throwable failure, Class<T> type) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth++ < DEEPEST; t = t.getCause()) {
      if (type.isInstance(t)) return type.cast(t);
    }
    return null;
  }
}
