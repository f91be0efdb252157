-- What a store has to get ready and hand over.

CREATE TABLE fulfilment (
  id                BINARY(16)   NOT NULL,
  order_id          BINARY(16)   NOT NULL,
  order_number      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  collector_name    VARCHAR(200) NULL,
  promised_ready_at DATETIME(6)  NOT NULL,
  claimed_by        VARCHAR(255) NULL,
  claimed_at        DATETIME(6)  NULL,
  bin               VARCHAR(32)  NULL,
  picked_units      INT          NOT NULL,
  ready_at          DATETIME(6)  NULL,
  pickup_by         DATETIME(6)  NULL,
  handed_over_at    DATETIME(6)  NULL,
  put_back          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NONE, WAITING or CONFIRMED',
  code_version      INT          NOT NULL,
  code_tries        INT          NOT NULL,
  code_hmac         BINARY(32)   NOT NULL COMMENT 'of the pickup code; the code itself is nowhere',
  version           BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fulfilment_order_id UNIQUE (order_id) COMMENT 'the fulfilment of an order',
  CONSTRAINT fulfilment_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT fulfilment_five_tries CHECK (code_tries BETWEEN 0 AND 5),
  CONSTRAINT fulfilment_ready_with_time CHECK (state <> 'READY' OR (ready_at IS NOT NULL AND pickup_by IS NOT NULL)),
  INDEX fulfilment_queue (location, state, promised_ready_at, id) COMMENT 'the queue of a store by promise',
  INDEX fulfilment_put_back (location, put_back, promised_ready_at, id) COMMENT 'put-back tasks of a store',
  INDEX fulfilment_due (state, pickup_by, id) COMMENT 'uncollected pickups past their time'
);

CREATE TABLE fulfilment_line (
  id            BINARY(16)   NOT NULL,
  fulfilment_id BINARY(16)   NOT NULL,
  line          INT          NOT NULL,
  sku           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gtin          VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name          VARCHAR(200) NOT NULL,
  quantity      INT          NOT NULL,
  picked        INT          NOT NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fulfilment_line_line UNIQUE (fulfilment_id, line) COMMENT 'the lines of a fulfilment',
  CONSTRAINT fulfilment_line_fulfilment FOREIGN KEY (fulfilment_id) REFERENCES fulfilment (id),
  CONSTRAINT fulfilment_line_never_too_many CHECK (picked BETWEEN 0 AND quantity)
);
