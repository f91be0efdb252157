-- Every committed reservation belongs to an order whose goods are still in the store
-- schema inventory
-- counts committed reservations: SELECT COUNT(*) FROM reservation WHERE status = 'COMMITTED'
SELECT CONCAT('reservation ', LOWER(HEX(r.id)), ' at ', r.location, ' is committed, its fulfilment is ',
              COALESCE(CONCAT(f.state, ', put-back ', f.put_back), 'missing'))
FROM reservation r
LEFT JOIN orders.fulfilment f ON f.order_id = r.id
WHERE r.status = 'COMMITTED'
  AND NOT EXISTS (SELECT 1 FROM orders.placing p WHERE p.order_id = r.id)
  AND (f.id IS NULL
       OR NOT (f.state IN ('ALLOCATED', 'PICKING', 'READY') OR f.put_back = 'WAITING')
       OR f.location <> r.location)
