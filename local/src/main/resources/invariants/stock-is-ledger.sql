-- What a location has on hand, and what of it is unavailable, is the sum of its movements
-- schema inventory
-- counts movements: SELECT COUNT(*) FROM stock_movement
SELECT CONCAT(l.location, ' ', l.sku, ': on hand ', l.on_hand, ' and unavailable ', l.unavailable,
              ', the ledger says ', COALESCE(m.on_hand, 0), ' and ', COALESCE(m.unavailable, 0))
FROM stock_level l
LEFT JOIN (
  SELECT location, sku, SUM(on_hand_change) AS on_hand, SUM(unavailable_change) AS unavailable
  FROM stock_movement
  GROUP BY location, sku
) m ON m.location = l.location AND m.sku = l.sku
WHERE l.on_hand <> COALESCE(m.on_hand, 0) OR l.unavailable <> COALESCE(m.unavailable, 0)
UNION ALL
SELECT DISTINCT CONCAT(m.location, ' ', m.sku, ': has movements and no stock level')
FROM stock_movement m
LEFT JOIN stock_level l ON l.location = m.location AND l.sku = m.sku
WHERE l.sku IS NULL
