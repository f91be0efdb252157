-- When a location was last heard of, so that one that falls silent is noticed.

CREATE TABLE location_heard (
  location VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_at  DATETIME(6) NULL,
  feed_at  DATETIME(6) NULL,
  PRIMARY KEY (location)
) CHARACTER SET utf8mb4;
