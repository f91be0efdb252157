-- What registers sold: which order a sale became, and which numbers a register has not sent yet.

CREATE TABLE sale (
  location VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BINARY(16)  NOT NULL,
  register VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (location, sale_id),
  CONSTRAINT sale_order_id UNIQUE (order_id) COMMENT 'the sale of an order',
  CONSTRAINT sale_order FOREIGN KEY (order_id) REFERENCES orders (id)
);

CREATE TABLE register (
  location      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  register      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_sequence BIGINT      NOT NULL,
  last_sold_at  DATETIME(6) NOT NULL,
  version       BIGINT      NOT NULL,
  PRIMARY KEY (location, register)
);

CREATE TABLE register_gap (
  location      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  register      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_missing BIGINT      NOT NULL,
  last_missing  BIGINT      NOT NULL,
  PRIMARY KEY (location, register, first_missing),
  CONSTRAINT register_gap_register FOREIGN KEY (location, register) REFERENCES register (location, register),
  CONSTRAINT register_gap_in_order CHECK (first_missing <= last_missing)
);
