-- No message is parked because a consumer could not take it
-- schema inventory
-- counts parked messages: SELECT (SELECT COUNT(*) FROM inventory.dead_letter WHERE replayed_at IS NULL AND discarded_at IS NULL) + (SELECT COUNT(*) FROM orders.dead_letter WHERE replayed_at IS NULL AND discarded_at IS NULL) + (SELECT COUNT(*) FROM customers.dead_letter WHERE replayed_at IS NULL AND discarded_at IS NULL)
SELECT CONCAT(d.consumer, ' parked a message of ', d.topic, ': ', d.error, '. Mend the cause, then POST ', d.path, '/dead-letters/', LOWER(CONCAT_WS('-', SUBSTR(HEX(d.id), 1, 8), SUBSTR(HEX(d.id), 9, 4), SUBSTR(HEX(d.id), 13, 4), SUBSTR(HEX(d.id), 17, 4), SUBSTR(HEX(d.id), 21))), '/replay; if it can never be taken: /discard with a reason')
FROM (
  SELECT '/inventory/v1' AS path, id, consumer, topic, error, replayed_at, discarded_at FROM inventory.dead_letter
  UNION ALL
  SELECT '/orders/v1', id, consumer, topic, error, replayed_at, discarded_at FROM orders.dead_letter
  UNION ALL
  SELECT '/customers/v1', id, consumer, topic, error, replayed_at, discarded_at FROM customers.dead_letter
) d
WHERE d.replayed_at IS NULL AND d.discarded_at IS NULL
