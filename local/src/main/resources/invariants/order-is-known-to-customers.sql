-- Every settled order is in the customers' projection, for the same customer
-- schema orders
-- counts settled orders: SELECT COUNT(*) FROM orders WHERE status IN ('CONFIRMED', 'COMPLETED', 'CANCELLED')
SELECT CONCAT('order ', o.number, ' of ', COALESCE(LOWER(HEX(o.customer_id)), 'nobody'), ' is ',
              IF(c.id IS NULL, 'unknown to the customers', CONCAT('of ', COALESCE(LOWER(HEX(c.customer_id)), 'nobody'), ' there')))
FROM orders o
LEFT JOIN customers.customer_order c ON c.id = o.id
WHERE o.status IN ('CONFIRMED', 'COMPLETED', 'CANCELLED')
  AND (c.id IS NULL OR NOT (c.customer_id <=> o.customer_id))
