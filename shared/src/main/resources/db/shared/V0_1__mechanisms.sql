-- Tables of the mechanisms that every service shares.

-- Events that wait to be published. The relay reads in the order of position and deletes what the broker has.
CREATE TABLE outbox (
  position    BIGINT       NOT NULL AUTO_INCREMENT,
  event_id    BINARY(16)   NOT NULL,
  subject     VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence    BIGINT       NOT NULL,
  type        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload     MEDIUMBLOB   NOT NULL,
  traceparent VARCHAR(55)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  occurred_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (position)
);

-- Events a consumer has taken; a second delivery finds its row here. Old rows are purged by age.
CREATE TABLE inbox (
  consumer VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id BINARY(16)   NOT NULL,
  taken_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (consumer, event_id),
  INDEX inbox_by_age (taken_at) -- purge
);

-- Who alone may do a job now, by the database's clock.
CREATE TABLE lease (
  job        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (job)
);

-- Answers to POSTs, by the caller's key. Old rows are purged by age.
CREATE TABLE idempotency_key (
  subject         VARCHAR(150) NOT NULL,
  route           VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_digest  BINARY(32)   NOT NULL,
  answer          MEDIUMBLOB   NULL,
  created_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (subject, route, idempotency_key),
  INDEX idempotency_key_by_age (created_at) -- purge
);

-- Messages a consumer could not take. They wait for an admin, who replays them; never dropped.
CREATE TABLE dead_letter (
  id           BINARY(16)   NOT NULL,
  consumer     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_no INT          NOT NULL,
  offset_no    BIGINT       NOT NULL,
  message_key  VARCHAR(200) NULL,
  headers      MEDIUMBLOB   NOT NULL,
  payload      MEDIUMBLOB   NULL,
  error        VARCHAR(1000) NOT NULL,
  parked_at    DATETIME(6)  NOT NULL,
  replayed_at  DATETIME(6)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT dead_letter_once UNIQUE (consumer, topic, partition_no, offset_no),
  INDEX dead_letter_waiting (replayed_at, id) -- the admin's list, the gauge
);
