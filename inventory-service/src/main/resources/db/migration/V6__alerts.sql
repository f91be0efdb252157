-- Who wants to know when an article is back.

CREATE TABLE alert (
  id             BINARY(16) NOT NULL,
  customer_id    BINARY(16) NOT NULL,
  sku            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  latitude       DOUBLE NULL,
  longitude      DOUBLE NULL,
  radius_km      DOUBLE NULL,
  state          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  fired_at       DATETIME(6) NULL,
  fired_location VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version        BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- Alerts.articles and Alerts.lock: who waits for an article
  INDEX alert_waiting (state, sku, id),
  -- Alerts.waitingOf: how many a customer has
  INDEX alert_of_customer (customer_id, state),
  CONSTRAINT alert_somewhere CHECK (
    (location IS NULL) = (latitude IS NOT NULL AND longitude IS NOT NULL AND radius_km IS NOT NULL))
) CHARACTER SET utf8mb4;
