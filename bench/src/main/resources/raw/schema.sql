CREATE TABLE stock_level (
  location     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_hand      INT NOT NULL,
  unavailable  INT NOT NULL,
  reserved     INT NOT NULL,
  safety_stock INT NOT NULL,
  incoming     INT NOT NULL,
  sequence     BIGINT NOT NULL,
  version      BIGINT NOT NULL,
  PRIMARY KEY (location, sku),
  INDEX stock_level_of_sku (sku, location),
  CONSTRAINT stock_level_not_negative
    CHECK (unavailable >= 0 AND reserved >= 0 AND safety_stock >= 0 AND incoming >= 0)
) CHARACTER SET utf8mb4;

CREATE TABLE reservation (
  id         BINARY(16) NOT NULL,
  location   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity   INT NOT NULL,
  status     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX reservation_running_out (status, expires_at),
  INDEX reservation_of_level (location, sku, quantity)
) CHARACTER SET utf8mb4;

CREATE TABLE outbox (
  position    BIGINT       NOT NULL AUTO_INCREMENT,
  event_id    BINARY(16)   NOT NULL,
  subject     VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence    BIGINT       NOT NULL,
  type        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload     MEDIUMBLOB   NOT NULL,
  occurred_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (position)
) CHARACTER SET utf8mb4;
