-- What customers are told of articles that are back, and what those are called.

ALTER TABLE notification
  ADD COLUMN sku      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN location VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE TABLE item (
  sku      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(200) NOT NULL,
  sequence BIGINT       NOT NULL,
  version  BIGINT       NOT NULL,
  PRIMARY KEY (sku)
);
