-- A reservation that is fulfilled, released or expired claims nothing, and a live one claims something
-- schema inventory
-- counts reservations: SELECT COUNT(*) FROM reservation
SELECT CONCAT('reservation ', LOWER(HEX(r.id)), ' is ', r.status, ' and has ', COALESCE(SUM(rl.open_quantity), 0), ' open')
FROM reservation r
LEFT JOIN reservation_line rl ON rl.reservation_id = r.id
GROUP BY r.id, r.status
HAVING (r.status IN ('HELD', 'COMMITTED')) <> (COALESCE(SUM(rl.open_quantity), 0) > 0)
