-- Counts that the service opens by itself: of one level and cause, one is open at a time.

ALTER TABLE stock_count
  ADD COLUMN sole VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Counts.open, and the last wall against a second one; where somebody asked, or it is closed, any number
  ADD CONSTRAINT stock_count_sole UNIQUE (sole);
