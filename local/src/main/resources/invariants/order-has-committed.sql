-- Every pickup that a store still has to hand over has its goods reserved there, line by line
-- schema orders
-- counts open pickups: SELECT COUNT(*) FROM fulfilment WHERE state IN ('ALLOCATED', 'PICKING', 'READY')
SELECT CONCAT('order ', f.order_number, ' (', f.state, ' at ', f.location, ') wants ', SUM(fl.quantity), ' ', fl.sku,
              ', reserved are ', COALESCE(MAX(rl.open_quantity), 0))
FROM fulfilment f
JOIN fulfilment_line fl ON fl.fulfilment_id = f.id
LEFT JOIN inventory.reservation r
  ON r.id = f.order_id AND r.status = 'COMMITTED' AND r.location = f.location
LEFT JOIN inventory.reservation_line rl ON rl.reservation_id = r.id AND rl.sku = fl.sku
WHERE f.state IN ('ALLOCATED', 'PICKING', 'READY')
GROUP BY f.id, f.order_number, f.state, f.location, fl.sku
HAVING SUM(fl.quantity) <> COALESCE(MAX(rl.open_quantity), 0)
