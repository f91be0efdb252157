CREATE TABLE tally (
  id         BINARY(16)  NOT NULL,
  total      INT         NOT NULL,
  counted_at DATETIME(6) NOT NULL,
  version    BIGINT      NOT NULL,
  PRIMARY KEY (id)
);
