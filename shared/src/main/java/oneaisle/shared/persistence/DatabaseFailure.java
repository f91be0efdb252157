package oneaisle.shared.persistence;

import java.sql.SQLException;

/** A statement failed; unchecked so that the transaction rolls back whatever the statement was. */
public class DatabaseFailure extends RuntimeException {
  public DatabaseFailure(String doing, SQLException cause) {
    super("Failed while " + doing, cause);
  }
}
