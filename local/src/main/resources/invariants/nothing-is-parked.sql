-- No message is parked because a consumer could not take it
-- schema inventory
-- counts parked messages: SELECT (SELECT COUNT(*) FROM inventory.dead_letter WHERE replayed_at IS NULL) + (SELECT COUNT(*) FROM orders.dead_letter WHERE replayed_at IS NULL) + (SELECT COUNT(*) FROM customers.dead_letter WHERE replayed_at IS NULL)
SELECT CONCAT(d.consumer, ' parked a message of ', d.topic, ': ', d.error)
FROM (
  SELECT consumer, topic, error, replayed_at FROM inventory.dead_letter
  UNION ALL
  SELECT consumer, topic, error, replayed_at FROM orders.dead_letter
  UNION ALL
  SELECT consumer, topic, error, replayed_at FROM customers.dead_letter
) d
WHERE d.replayed_at IS NULL
