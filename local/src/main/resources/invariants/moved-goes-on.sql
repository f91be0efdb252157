-- A reservation that was moved goes on as another one, of the same cart or order and at another location
-- schema inventory
-- counts moved reservations: SELECT COUNT(*) FROM reservation WHERE moved_to IS NOT NULL
SELECT CONCAT('reservation ', LOWER(HEX(r.id)), ' moved to ', LOWER(HEX(r.moved_to)), ', which is not it')
FROM reservation r
LEFT JOIN reservation d ON d.id = r.moved_to AND d.reference = r.reference AND d.location <> r.location
WHERE r.moved_to IS NOT NULL AND d.id IS NULL
