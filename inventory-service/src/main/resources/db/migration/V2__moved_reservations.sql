-- A reservation that moved goes on as another one, at another location.
ALTER TABLE reservation
  ADD COLUMN moved_to BINARY(16) NULL,
  ADD CONSTRAINT reservation_moved_is_released CHECK (moved_to IS NULL OR status = 'RELEASED');
