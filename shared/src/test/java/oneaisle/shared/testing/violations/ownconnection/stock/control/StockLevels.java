package oneaisle.shared.testing.violations.ownconnection.stock.control;

import jakarta.annotation.Resource;
import javax.sql.DataSource;

/** Takes connections from the pool, beside the one of its transaction. */
public class StockLevels {

  @Resource private DataSource pool;
}
