-- Stock on its way between locations.

CREATE TABLE stock_transfer (
  id           BINARY(16) NOT NULL,
  source       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  destination  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference    VARCHAR(100) NULL,
  state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expected_at  DATETIME(6) NULL,
  requested_by VARCHAR(100) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  picked_at    DATETIME(6) NULL,
  shipped_at   DATETIME(6) NULL,
  closed_at    DATETIME(6) NULL,
  reason       VARCHAR(200) NULL,
  sequence     BIGINT NOT NULL,
  version      BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- Transfers.of: what a location has to send, newest first
  INDEX stock_transfer_from (source, state, id),
  -- Transfers.of: what a location waits for, newest first
  INDEX stock_transfer_to (destination, state, id),
  CONSTRAINT stock_transfer_goes_somewhere CHECK (source <> destination)
) CHARACTER SET utf8mb4;

CREATE TABLE stock_transfer_line (
  id            BINARY(16) NOT NULL,
  transfer_id   BINARY(16) NOT NULL,
  destination   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested     INT NOT NULL,
  picked        INT NOT NULL,
  received      INT NOT NULL,
  open_quantity INT NOT NULL,
  version       BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- the lines of a transfer
  CONSTRAINT stock_transfer_line_once UNIQUE (transfer_id, sku),
  -- Transfers.openTo: what is on its way to a stock level
  INDEX stock_transfer_line_open (destination, sku, open_quantity),
  CONSTRAINT stock_transfer_line_transfer FOREIGN KEY (transfer_id) REFERENCES stock_transfer (id),
  CONSTRAINT stock_transfer_line_adds_up CHECK (
    requested > 0 AND picked >= 0 AND picked <= requested AND received >= 0 AND received <= picked
    AND open_quantity >= 0 AND open_quantity <= requested)
) CHARACTER SET utf8mb4;
