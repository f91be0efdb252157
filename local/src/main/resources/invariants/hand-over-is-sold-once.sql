-- Every pickup handed over left the stock once, as a sale of exactly its lines
-- schema orders
-- counts pickups handed over: SELECT COUNT(*) FROM fulfilment WHERE state = 'HANDED_OVER'
SELECT CONCAT('order ', f.order_number, ' handed over ', w.quantity, ' ', w.sku, ' at ', f.location,
              ', the ledger has ', COALESCE(m.sold, 0))
FROM fulfilment f
JOIN (
  SELECT fulfilment_id, sku, SUM(quantity) AS quantity FROM fulfilment_line GROUP BY fulfilment_id, sku
) w ON w.fulfilment_id = f.id
LEFT JOIN (
  SELECT document, location, sku, -SUM(on_hand_change) AS sold
  FROM inventory.stock_movement
  WHERE reason = 'SALE' AND document LIKE 'fulfilment/%'
  GROUP BY document, location, sku
) m ON m.location = f.location AND m.sku = w.sku
  AND m.document = CONVERT(LOWER(CONCAT('fulfilment/', INSERT(INSERT(INSERT(INSERT(HEX(f.id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))) USING ascii) COLLATE ascii_bin
WHERE f.state = 'HANDED_OVER' AND w.quantity <> COALESCE(m.sold, 0)
