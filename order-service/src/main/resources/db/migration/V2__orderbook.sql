-- Every order of every channel, what was decided about it and why.

CREATE TABLE orders (
  id                 BINARY(16)     NOT NULL,
  number             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel            VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fulfilment_type    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id        BINARY(16)     NULL,
  customer_linked_at DATETIME(6)    NULL COMMENT 'when the link was decided; an older one never overwrites',
  loyalty_id         VARCHAR(64)    NULL,
  contact_name       VARCHAR(200)   NULL,
  contact_email      VARCHAR(254)   NULL,
  contact_phone      VARCHAR(32)    NULL,
  total              DECIMAL(19, 4) NOT NULL,
  currency           CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  placed_at          DATETIME(6)    NOT NULL,
  request_digest     BINARY(32)     NULL COMMENT 'SHA-256 of the request that placed it: tells a repeat from a reuse of the id',
  refusal_reason     VARCHAR(64)    NULL,
  refusal_detail     VARCHAR(500)   NULL,
  events             BIGINT         NOT NULL COMMENT 'how many events it has emitted',
  decisions          INT            NOT NULL COMMENT 'how many entries its history has',
  version            BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT orders_number UNIQUE (number) COMMENT 'by-number',
  CONSTRAINT orders_refused_with_reason CHECK ((status = 'REFUSED') = (refusal_reason IS NOT NULL)),
  INDEX orders_of_customer (customer_id, placed_at, id) COMMENT 'purchases of a customer, orders of a customer, newest first',
  INDEX orders_of_location (location, placed_at, id) COMMENT 'orders of a store, newest first',
  INDEX orders_by_status (status, placed_at, id) COMMENT 'orders in a status, newest first',
  INDEX orders_by_channel (channel, placed_at, id) COMMENT 'orders of a channel, newest first',
  INDEX orders_by_age (placed_at, id) COMMENT 'all orders, newest first'
);

CREATE TABLE order_line (
  order_id   BINARY(16)     NOT NULL,
  line       INT            NOT NULL,
  sku        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(200)   NOT NULL,
  quantity   INT            NOT NULL COMMENT 'negative: a return over the counter',
  unit_price DECIMAL(19, 4) NOT NULL,
  currency   CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, line),
  CONSTRAINT order_line_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT order_line_quantity_not_zero CHECK (quantity <> 0),
  CONSTRAINT order_line_price_not_negative CHECK (unit_price >= 0)
);

CREATE TABLE order_short_line (
  order_id  BINARY(16) NOT NULL,
  sku       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested INT        NOT NULL,
  available INT        NOT NULL,
  PRIMARY KEY (order_id, sku),
  CONSTRAINT order_short_line_order FOREIGN KEY (order_id) REFERENCES orders (id)
);

CREATE TABLE order_history (
  order_id BINARY(16)    NOT NULL,
  step     INT           NOT NULL COMMENT '1, 2, 3… per order',
  decision VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor    VARCHAR(255)  NOT NULL,
  reason   VARCHAR(500)  NULL,
  at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (order_id, step),
  CONSTRAINT order_history_order FOREIGN KEY (order_id) REFERENCES orders (id)
);
