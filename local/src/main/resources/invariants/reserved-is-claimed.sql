-- What a stock level has reserved is the sum of what its live reservations have open
-- schema inventory
-- counts stock levels: SELECT COUNT(*) FROM stock_level
SELECT CONCAT(l.location, ' ', l.sku, ': reserved is ', l.reserved,
              ', its live reservations have ', COALESCE(c.claimed, 0), ' open')
FROM stock_level l
LEFT JOIN (
  SELECT rl.location, rl.sku, SUM(rl.open_quantity) AS claimed
  FROM reservation_line rl
  JOIN reservation r ON r.id = rl.reservation_id
  WHERE r.status IN ('HELD', 'COMMITTED')
  GROUP BY rl.location, rl.sku
) c ON c.location = l.location AND c.sku = l.sku
WHERE l.reserved <> COALESCE(c.claimed, 0)
UNION ALL
SELECT CONCAT(rl.location, ' ', rl.sku, ': ', SUM(rl.open_quantity), ' reserved where there is no stock level')
FROM reservation_line rl
JOIN reservation r ON r.id = rl.reservation_id AND r.status IN ('HELD', 'COMMITTED')
LEFT JOIN stock_level l ON l.location = rl.location AND l.sku = rl.sku
WHERE l.sku IS NULL AND rl.open_quantity > 0
GROUP BY rl.location, rl.sku
