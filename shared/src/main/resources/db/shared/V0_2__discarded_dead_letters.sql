-- A dead letter that can never be taken is closed by an admin: it stays in the record, with who, when and why.
ALTER TABLE dead_letter
  ADD COLUMN discarded_at   DATETIME(6)  NULL,
  ADD COLUMN discarded_by   VARCHAR(150) NULL,
  ADD COLUMN discard_reason VARCHAR(500) NULL,
  ADD CONSTRAINT dead_letter_discarded_by_somebody CHECK (
    discarded_at IS NULL OR (discarded_by IS NOT NULL AND discard_reason IS NOT NULL)),
  DROP INDEX dead_letter_waiting,
  ADD INDEX dead_letter_open (replayed_at, discarded_at, id); -- the admin's list, the gauge
