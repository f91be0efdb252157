-- Copies of what inventory tells of items and locations: prices, barcodes, names and opening hours for orders.

CREATE TABLE item (
  sku        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gtin       VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name       VARCHAR(200)   NOT NULL,
  unit_price DECIMAL(19, 4) NOT NULL,
  currency   CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence   BIGINT         NOT NULL COMMENT 'number of the event this copy is from: an older event never overwrites',
  version    BIGINT         NOT NULL,
  PRIMARY KEY (sku),
  CONSTRAINT item_price_not_negative CHECK (unit_price >= 0)
);

CREATE TABLE location (
  code              VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name              VARCHAR(200)  NOT NULL,
  time_zone         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opening_hours     VARCHAR(1000) NULL COMMENT 'OpenStreetMap syntax',
  pick_lead_minutes INT           NOT NULL,
  pickup_cut_off    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'local time, 17:00',
  hold_days         INT           NOT NULL,
  offers_pickup     BOOLEAN       NOT NULL,
  active            BOOLEAN       NOT NULL,
  sequence          BIGINT        NOT NULL COMMENT 'number of the event this copy is from: an older event never overwrites',
  version           BIGINT        NOT NULL,
  PRIMARY KEY (code)
);
