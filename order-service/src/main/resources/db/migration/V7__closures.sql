-- When a store is closed altogether, and what its pickups need somebody to look at.

ALTER TABLE location
  ADD COLUMN closed_from   DATETIME(6)  NULL,
  ADD COLUMN closed_until  DATETIME(6)  NULL,
  ADD COLUMN closed_reason VARCHAR(200) NULL;

-- Only what is open; order_history has the rest.
CREATE TABLE pickup_attention (
  order_id  BINARY(16)   NOT NULL,
  reason    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'STORE_CLOSED or STOCK_SHORT',
  sku       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which article is short; empty for a closure',
  location  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since     DATETIME(6)  NOT NULL,
  ends_at   DATETIME(6)  NULL,
  detail    VARCHAR(500) NOT NULL,
  sequence  BIGINT       NOT NULL COMMENT 'number of the event that said so: an older event never overwrites',
  version   BIGINT       NOT NULL,
  PRIMARY KEY (order_id, reason, sku),
  CONSTRAINT pickup_attention_order FOREIGN KEY (order_id) REFERENCES orders (id),
  INDEX pickup_attention_at (location, reason, sku) COMMENT 'what a reopened store or a newer shortage settles',
  INDEX pickup_attention_over (ends_at, order_id) COMMENT 'closures that have ended'
);

CREATE TABLE shortage_heard (
  level    VARCHAR(129) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'location/sku',
  sequence BIGINT NOT NULL COMMENT 'number of the last event about it: an older event changes nothing',
  version  BIGINT NOT NULL,
  PRIMARY KEY (level)
);
