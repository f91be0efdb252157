-- Goods on their way are promised for when they are expected, so every open transfer says when that is.

ALTER TABLE stock_transfer
  -- false where nobody said when: then it follows from how long transfers take
  ADD COLUMN expected_said BOOLEAN NOT NULL DEFAULT FALSE,
  -- OpenTransfers.page: all that are under way, when an instance starts
  ADD INDEX stock_transfer_open (state, id);

UPDATE stock_transfer SET expected_said = TRUE WHERE expected_at IS NOT NULL;

UPDATE stock_transfer SET expected_at = COALESCE(shipped_at, requested_at) + INTERVAL 1 DAY
WHERE expected_at IS NULL AND closed_at IS NULL;

ALTER TABLE stock_transfer_line
  -- OpenTransfers.bringing: what is on its way of an article
  ADD INDEX stock_transfer_line_under_way (sku, open_quantity);
