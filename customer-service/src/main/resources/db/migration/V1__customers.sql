-- The customer record, who ordered what, what was said and what was sent.
-- Facts keep the customer id they arrived with; reads go through customer.canonical_id.

CREATE TABLE customer (
  id            BINARY(16)   NOT NULL,
  canonical_id  BINARY(16)   NOT NULL,
  name          VARCHAR(200) NULL,
  language      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  placeholder   BOOLEAN      NOT NULL,
  registered_at DATETIME(6)  NOT NULL,
  revision      BIGINT       NOT NULL,
  sequence      BIGINT       NOT NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT customer_named CHECK (placeholder = TRUE OR name IS NOT NULL),
  INDEX customer_by_canonical (canonical_id), -- People.person: the records that are one person
  INDEX customer_by_name (name, id) -- FindCustomers: names that begin with …
);

-- verified_value repeats value where it is verified and is NULL where not, so that the unique key binds verified ones only.
CREATE TABLE customer_identifier (
  id             BINARY(16)   NOT NULL,
  customer_id    BINARY(16)   NOT NULL,
  type           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value          VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  verified_value VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  added_at       DATETIME(6)  NOT NULL,
  verified_at    DATETIME(6)  NULL,
  version        BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT customer_identifier_of FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT customer_identifier_once UNIQUE (customer_id, type, value),
  CONSTRAINT customer_identifier_verified_once UNIQUE (type, verified_value), -- Customers.identifiedBy
  CONSTRAINT customer_identifier_verified_is_value CHECK (verified_value IS NULL OR verified_value = value),
  CONSTRAINT customer_identifier_verified_when CHECK ((verified_value IS NULL) = (verified_at IS NULL)),
  INDEX customer_identifier_by_value (type, value) -- FindCustomers: by e-mail, phone, loyalty id, verified or not
);

-- Values that identify nobody: the tablet on the counter, the shop's own phone.
CREATE TABLE blocked_identifier (
  type       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason     VARCHAR(200) NOT NULL,
  blocked_by VARCHAR(150) NOT NULL,
  blocked_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (type, value)
);

-- What this service knows of an order, from its events.
CREATE TABLE customer_order (
  id             BINARY(16)    NOT NULL,
  customer_id    BINARY(16)    NULL,
  number         VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  number_key     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  channel        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  state          VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_sequence BIGINT        NOT NULL,
  ready_sequence BIGINT        NOT NULL,
  location       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  fulfilment_id  BINARY(16)    NULL,
  placed_at      DATETIME(6)   NOT NULL,
  promised_at    DATETIME(6)   NULL,
  ready_at       DATETIME(6)   NULL,
  pickup_by      DATETIME(6)   NULL,
  total_amount   DECIMAL(19,4) NULL,
  total_currency CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  line_count     INT           NULL,
  version        BIGINT        NOT NULL,
  PRIMARY KEY (id),
  INDEX customer_order_by_customer (customer_id, placed_at, id), -- CustomerOrders.newest
  INDEX customer_order_open_pickups (customer_id, state), -- CustomerOrders.open
  INDEX customer_order_by_number (number_key) -- CustomerOrders.numbered
);

-- Names and zones of the stores, from the inventory service's events: a mail must say when and where in the store's own terms.
CREATE TABLE store_location (
  code      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(200) NOT NULL,
  time_zone VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence  BIGINT       NOT NULL,
  version   BIGINT       NOT NULL,
  PRIMARY KEY (code)
);

-- Orders whose contact data must be fetched from the order service. due_at is when to look next; a claim moves it ahead.
CREATE TABLE order_contact (
  order_id BINARY(16)   NOT NULL,
  state    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT          NOT NULL,
  due_at   DATETIME(6)  NOT NULL,
  email    VARCHAR(254) NULL,
  name     VARCHAR(200) NULL,
  language VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  version  BIGINT       NOT NULL,
  PRIMARY KEY (order_id),
  INDEX order_contact_due (state, due_at) -- OrderContacts.claimDue
);

CREATE TABLE timeline_entry (
  id          BINARY(16)  NOT NULL,
  event_id    BINARY(16)  NOT NULL,
  customer_id BINARY(16)  NULL,
  order_id    BINARY(16)  NULL,
  kind        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  staff_only  BOOLEAN     NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  details     TEXT        NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT timeline_entry_once UNIQUE (event_id, kind),
  INDEX timeline_entry_by_customer (customer_id, occurred_at, id), -- Timeline.page: newest first
  INDEX timeline_entry_by_kind (customer_id, kind, occurred_at, id), -- Timeline.page of one kind
  INDEX timeline_entry_by_order (order_id) -- Timeline.attribute: entries that came before their order was linked
);

-- due_at is when to look next; a claim moves it ahead, so that a crashed sender's claim runs out by itself.
CREATE TABLE notification (
  id                  BINARY(16)   NOT NULL,
  event_id            BINARY(16)   NOT NULL,
  customer_id         BINARY(16)   NULL,
  order_id            BINARY(16)   NULL,
  kind                VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome             VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason              VARCHAR(300) NULL,
  attempts            INT          NOT NULL,
  due_at              DATETIME(6)  NOT NULL,
  queued_at           DATETIME(6)  NOT NULL,
  settled_at          DATETIME(6)  NULL,
  provider_message_id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  resend_of           BINARY(16)   NULL,
  address             VARCHAR(254) NULL,
  subject             VARCHAR(210) NULL,
  text                TEXT         NULL,
  in_reply_to         VARCHAR(200) NULL,
  sequence            BIGINT       NOT NULL,
  version             BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT notification_once UNIQUE (event_id, kind),
  CONSTRAINT notification_provider_message UNIQUE (provider_message_id), -- Notifications.byProviderMessage
  INDEX notification_due (outcome, due_at), -- Notifications.claimDue
  INDEX notification_by_customer (customer_id, queued_at, id), -- Notifications.page: newest first
  INDEX notification_by_order (order_id) -- Notifications.attribute
);

CREATE TABLE support_case (
  id              BINARY(16)   NOT NULL,
  customer_id     BINARY(16)   NOT NULL,
  status          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  assignee        VARCHAR(150) NULL,
  opened_at       DATETIME(6)  NOT NULL,
  last_message_at DATETIME(6)  NOT NULL,
  last_message    VARCHAR(200) NULL,
  last_channel    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  snoozed_until   DATETIME(6)  NULL,
  resolved_at     DATETIME(6)  NULL,
  message_count   INT          NOT NULL,
  sequence        BIGINT       NOT NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (id),
  INDEX support_case_by_customer (customer_id, last_message_at, id), -- Cases.page and Cases.recent of one customer
  INDEX support_case_by_status (status, last_message_at, id), -- Cases.page: the inbox of a status; Cases.toWake
  INDEX support_case_by_age (last_message_at, id) -- Cases.page: everything, newest first
);

CREATE TABLE case_order (
  id       BINARY(16) NOT NULL,
  case_id  BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT case_order_of FOREIGN KEY (case_id) REFERENCES support_case (id),
  CONSTRAINT case_order_once UNIQUE (case_id, order_id) -- SupportCase.orderIds
);

CREATE TABLE case_session (
  id         BINARY(16)   NOT NULL,
  case_id    BINARY(16)   NOT NULL,
  channel    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address    VARCHAR(254) NOT NULL,
  started_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT case_session_of FOREIGN KEY (case_id) REFERENCES support_case (id),
  CONSTRAINT case_session_once UNIQUE (case_id, channel, address)
);

CREATE TABLE case_message (
  id              BINARY(16)   NOT NULL,
  case_id         BINARY(16)   NOT NULL,
  position        INT          NOT NULL,
  direction       VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  notification_id BINARY(16)   NULL,
  author          VARCHAR(150) NULL,
  subject         VARCHAR(200) NULL,
  text            TEXT         NOT NULL,
  sent_at         DATETIME(6)  NOT NULL,
  received_at     DATETIME(6)  NOT NULL,
  opened_case     BOOLEAN      NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT case_message_of FOREIGN KEY (case_id) REFERENCES support_case (id),
  CONSTRAINT case_message_position UNIQUE (case_id, position), -- Cases.conversation
  CONSTRAINT case_message_once UNIQUE (channel, external_id), -- CaseMessages.received
  CONSTRAINT case_message_notification UNIQUE (notification_id) -- CaseMessages.answeredBy
);

CREATE TABLE case_note (
  id       BINARY(16)   NOT NULL,
  case_id  BINARY(16)   NOT NULL,
  author   VARCHAR(150) NOT NULL,
  text     TEXT         NOT NULL,
  noted_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT case_note_of FOREIGN KEY (case_id) REFERENCES support_case (id),
  INDEX case_note_by_case (case_id, noted_at) -- Cases.conversation
);

-- Who writes on a channel from an address: an account of a channel is one conversation partner from its first message on,
-- also while nobody has verified whose it is.
CREATE TABLE channel_sender (
  channel     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value       VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  customer_id BINARY(16)   NOT NULL,
  first_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (channel, type, value)
);
