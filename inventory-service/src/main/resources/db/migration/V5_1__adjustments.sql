-- Corrections of the books: on whose word, and for which reason.

CREATE TABLE adjustment (
  id          BINARY(16) NOT NULL,
  location    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document    VARCHAR(100) NULL,
  reason      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note        VARCHAR(200) NULL,
  fingerprint BINARY(32) NOT NULL,
  adjusted_by VARCHAR(100) NOT NULL,
  adjusted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  -- Adjustments.withDocument: the same paper again; where there is none, any number
  CONSTRAINT adjustment_once UNIQUE (location, document)
) CHARACTER SET utf8mb4;
