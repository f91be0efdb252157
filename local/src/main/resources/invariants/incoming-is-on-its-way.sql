-- What a stock level expects is what its open transfers still have to bring
-- schema inventory
-- counts open transfers: SELECT COUNT(*) FROM stock_transfer WHERE state IN ('REQUESTED', 'PICKED', 'SHIPPED')
SELECT CONCAT(l.location, ' ', l.sku, ': incoming is ', l.incoming, ', its transfers have ', COALESCE(t.coming, 0), ' open')
FROM stock_level l
LEFT JOIN (
  SELECT tr.destination, tl.sku,
         SUM(CASE WHEN tr.state = 'REQUESTED' THEN tl.requested ELSE tl.picked - tl.received END) AS coming
  FROM stock_transfer tr
  JOIN stock_transfer_line tl ON tl.transfer_id = tr.id
  WHERE tr.state IN ('REQUESTED', 'PICKED', 'SHIPPED')
  GROUP BY tr.destination, tl.sku
) t ON t.destination = l.location AND t.sku = l.sku
WHERE l.incoming <> COALESCE(t.coming, 0)
UNION ALL
SELECT CONCAT('transfer ', LOWER(HEX(tr.id)), ' brings ', tl.sku, ' to ', tr.destination, ' where there is no stock level')
FROM stock_transfer tr
JOIN stock_transfer_line tl ON tl.transfer_id = tr.id
LEFT JOIN stock_level l ON l.location = tr.destination AND l.sku = tl.sku
WHERE tr.state IN ('REQUESTED', 'PICKED', 'SHIPPED') AND tl.open_quantity > 0 AND l.sku IS NULL
