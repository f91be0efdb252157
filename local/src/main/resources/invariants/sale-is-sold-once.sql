-- Every line a register sold or took back moved the stock once
-- schema orders
-- counts sales: SELECT COUNT(*) FROM sale
SELECT CONCAT('sale ', s.sale_id, ' line ', l.line, ' at ', s.location, ': ', l.quantity, ' ', l.sku,
              ', the ledger has ', COALESCE(-m.on_hand_change, 0))
FROM sale s
JOIN order_line l ON l.order_id = s.order_id
LEFT JOIN inventory.stock_movement m
  ON m.document = CONVERT(CONCAT('sale/', s.sale_id) USING ascii) COLLATE ascii_bin
  AND m.line = l.line AND m.location = s.location AND m.sku = l.sku
WHERE COALESCE(-m.on_hand_change, 0) <> l.quantity
