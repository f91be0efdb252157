-- Items, locations, stock and reservations. Codes and skus are ASCII and case-sensitive, instants UTC.

CREATE TABLE item (
  sku        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gtin       VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name       VARCHAR(200) NOT NULL,
  category   VARCHAR(100) NULL,
  amount     DECIMAL(19, 4) NOT NULL,
  currency   CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence   BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (sku),
  -- Items.withGtin: what was scanned
  CONSTRAINT item_gtin UNIQUE (gtin),
  CONSTRAINT item_price_not_negative CHECK (amount >= 0),
  -- Items.search: words of the name
  FULLTEXT INDEX item_words (name)
) CHARACTER SET utf8mb4;

CREATE TABLE location (
  code                   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                   VARCHAR(200) NOT NULL,
  type                   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  street                 VARCHAR(200) NULL,
  city                   VARCHAR(100) NULL,
  region                 VARCHAR(100) NULL,
  postal_code            VARCHAR(20) NULL,
  country                CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
  latitude               DOUBLE NOT NULL,
  longitude              DOUBLE NOT NULL,
  time_zone              VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  phone                  VARCHAR(32) NULL,
  opening_hours          VARCHAR(500) NOT NULL,
  capabilities           VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pick_lead_minutes      INT NOT NULL,
  pickup_cut_off         CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  hold_days              INT NOT NULL,
  pick_capacity_per_hour INT NULL,
  active                 BOOLEAN NOT NULL,
  sequence               BIGINT NOT NULL,
  version                BIGINT NOT NULL,
  PRIMARY KEY (code),
  CONSTRAINT location_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)
) CHARACTER SET utf8mb4;

-- No foreign key to item or location: a sale of an unknown article is still a fact.
CREATE TABLE stock_level (
  location     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_hand      INT NOT NULL,
  unavailable  INT NOT NULL,
  reserved     INT NOT NULL,
  safety_stock INT NOT NULL,
  incoming     INT NOT NULL,
  counted_at   DATETIME(6) NULL,
  sold_at      DATETIME(6) NULL,
  feed_id      BINARY(16) NULL,
  feed_as_of   DATETIME(6) NULL,
  sequence     BIGINT NOT NULL,
  version      BIGINT NOT NULL,
  PRIMARY KEY (location, sku),
  -- AvailableUnits.everywhere: one article in all locations
  INDEX stock_level_of_sku (sku, location),
  CONSTRAINT stock_level_not_negative
    CHECK (unavailable >= 0 AND reserved >= 0 AND safety_stock >= 0 AND incoming >= 0)
) CHARACTER SET utf8mb4;

-- The ledger, append-only; the movements of one stock level lie together, oldest first.
CREATE TABLE stock_movement (
  location           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku                VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id                 BINARY(16) NOT NULL,
  reason             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_hand_change     INT NOT NULL,
  unavailable_change INT NOT NULL,
  document           VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line               INT NOT NULL,
  actor              VARCHAR(100) NOT NULL,
  occurred_at        DATETIME(6) NOT NULL,
  recorded_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (location, sku, id),
  -- StockMovements.unknown, and the last wall against posting a document twice
  CONSTRAINT stock_movement_once UNIQUE (document, line, location, sku),
  CONSTRAINT stock_movement_moves CHECK (on_hand_change <> 0 OR unavailable_change <> 0)
) CHARACTER SET utf8mb4;

CREATE TABLE reservation (
  id          BINARY(16) NOT NULL,
  location    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference   VARCHAR(100) NOT NULL,
  status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at  DATETIME(6) NULL,
  created_at  DATETIME(6) NOT NULL,
  resolved_at DATETIME(6) NULL,
  fingerprint BINARY(32) NOT NULL,
  sequence    BIGINT NOT NULL,
  version     BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- Reservations.expired and Reservations.expiredUnits: holds that have run out
  INDEX reservation_running_out (status, expires_at),
  CONSTRAINT reservation_held_runs_out CHECK (status <> 'HELD' OR expires_at IS NOT NULL)
) CHARACTER SET utf8mb4;

CREATE TABLE reservation_line (
  reservation_id BINARY(16) NOT NULL,
  sku            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested      INT NOT NULL,
  quantity       INT NOT NULL,
  fulfilled      INT NOT NULL,
  released       INT NOT NULL,
  expired        INT NOT NULL,
  open_quantity  INT GENERATED ALWAYS AS (quantity - fulfilled - released - expired) STORED,
  PRIMARY KEY (reservation_id, sku),
  -- Reservations.claimsOn: who holds units of a stock level
  INDEX reservation_line_open (location, sku, open_quantity),
  CONSTRAINT reservation_line_reservation FOREIGN KEY (reservation_id) REFERENCES reservation (id),
  CONSTRAINT reservation_line_adds_up CHECK (
    quantity >= 0 AND fulfilled >= 0 AND released >= 0 AND expired >= 0
    AND fulfilled + released + expired <= quantity AND quantity <= requested)
) CHARACTER SET utf8mb4;

-- A fact took units that were promised (or that were not even there); open until the level can keep its promises again.
CREATE TABLE shortage (
  id          BINARY(16) NOT NULL,
  location    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_hand     INT NOT NULL,
  unavailable INT NOT NULL,
  reserved    INT NOT NULL,
  short_by    INT NOT NULL,
  document    VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause       VARCHAR(100) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  resolved_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  -- Shortages.resolve: the open ones of a stock level
  INDEX shortage_open (location, sku, resolved_at),
  CONSTRAINT shortage_is_short CHECK (short_by > 0)
) CHARACTER SET utf8mb4;

CREATE TABLE stock_feed (
  id          BINARY(16) NOT NULL,
  fingerprint BINARY(32) NOT NULL,
  as_of       DATETIME(6) NOT NULL,
  state       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received    BIGINT NOT NULL,
  rejected    BIGINT NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  -- StockFeeds.register: the same file again
  CONSTRAINT stock_feed_once UNIQUE (fingerprint)
) CHARACTER SET utf8mb4;
