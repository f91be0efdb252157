-- Cycle counts: what somebody was asked to count, what they found, and what that changed.

CREATE TABLE stock_count (
  id         BINARY(16) NOT NULL,
  location   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference  VARCHAR(100) NULL,
  state      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_by  VARCHAR(100) NOT NULL,
  opened_at  DATETIME(6) NOT NULL,
  closed_by  VARCHAR(100) NULL,
  closed_at  DATETIME(6) NULL,
  sequence   BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- Counts.of: the tasks of a location, newest first
  INDEX stock_count_of_location (location, state, id),
  -- Counts.opened: what was asked for before; where nobody gave a reference, any number
  CONSTRAINT stock_count_once UNIQUE (location, cause, reference)
) CHARACTER SET utf8mb4;

CREATE TABLE stock_count_line (
  id            BINARY(16) NOT NULL,
  count_id      BINARY(16) NOT NULL,
  sku           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted       INT NULL,
  expected      INT NULL,
  counted_at    DATETIME(6) NULL,
  counted_by    VARCHAR(100) NULL,
  times_counted INT NOT NULL,
  recount       BOOLEAN NOT NULL,
  difference    INT NULL,
  version       BIGINT NOT NULL,
  PRIMARY KEY (id),
  -- the lines of a count
  CONSTRAINT stock_count_line_once UNIQUE (count_id, sku),
  CONSTRAINT stock_count_line_count FOREIGN KEY (count_id) REFERENCES stock_count (id),
  CONSTRAINT stock_count_line_not_negative CHECK (counted >= 0 AND times_counted >= 0)
) CHARACTER SET utf8mb4;
