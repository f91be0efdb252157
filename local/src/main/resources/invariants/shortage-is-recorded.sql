-- More is promised than is there only where a fact took it, and then a shortage is open
-- schema inventory
-- counts open shortages: SELECT COUNT(*) FROM shortage WHERE resolved_at IS NULL
SELECT CONCAT(l.location, ' ', l.sku, ': reserved ', l.reserved, ' of ', l.on_hand - l.unavailable,
              ' and no shortage is open')
FROM stock_level l
LEFT JOIN shortage s ON s.location = l.location AND s.sku = l.sku AND s.resolved_at IS NULL
WHERE l.reserved > 0 AND l.reserved > l.on_hand - l.unavailable AND s.id IS NULL
