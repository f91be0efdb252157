-- The saga of placing an order, while it runs: gone when the order is settled, its course is in order_history.

CREATE TABLE placing (
  order_id        BINARY(16)   NOT NULL,
  step            VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RESERVE, or RELEASE when it is being undone',
  collector_name  VARCHAR(200) NULL,
  attempts        INT          NOT NULL,
  next_attempt_at DATETIME(6)  NOT NULL,
  give_up_at      DATETIME(6)  NOT NULL,
  cancelled_by    VARCHAR(255) NULL,
  cancel_reason   VARCHAR(500) NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (order_id),
  CONSTRAINT placing_order FOREIGN KEY (order_id) REFERENCES orders (id),
  INDEX placing_due (next_attempt_at, order_id) COMMENT 'the recovery loop: unsettled orders whose time has come'
);
