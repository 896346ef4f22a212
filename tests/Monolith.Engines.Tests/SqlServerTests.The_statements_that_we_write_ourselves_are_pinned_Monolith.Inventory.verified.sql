DELETE FROM inv_barcodes WHERE item_id = @p0

DELETE FROM inv_item_speeds

DELETE FROM inv_items WHERE id = @p0

DELETE FROM inv_last_purchases WHERE item_id = @p0

DELETE FROM inv_layers WHERE pool = @p0

DELETE FROM inv_layers WHERE pool = @p0 AND number = @p1

DELETE FROM inv_packs WHERE item_id = @p0

DELETE FROM inv_pictures WHERE id = @p0

DELETE FROM inv_pictures WHERE item_id = @p0

DELETE FROM inv_places WHERE pool = @p0

DELETE FROM inv_pool_marks WHERE pool = @p0 AND moment >= @p1

DELETE FROM inv_recosting_links

DELETE FROM inv_recosting_links WHERE place = @p0

DELETE FROM inv_recostings
WHERE NOT EXISTS (SELECT 1 FROM inv_balances b WHERE b.recosting = inv_recostings.id)
  AND NOT EXISTS (SELECT 1 FROM inv_recosting_links l WHERE l.recosting = inv_recostings.id)

DELETE FROM inv_recostings WHERE id = @p0

DELETE FROM inv_removed_items WHERE id = @p0

INSERT INTO inv_item_days (item_id, warehouse_id, day, demand, received, cost)
SELECT i.item_id, i.warehouse_id, i.day, 0, 0, 0 FROM (SELECT @p0 AS item_id, @p1 AS warehouse_id, @p2 AS day) i
WHERE NOT EXISTS (SELECT 1 FROM inv_item_days d WHERE d.item_id = i.item_id AND d.warehouse_id = i.warehouse_id AND d.day = i.day)

SELECT @p0 FROM @p1 WHERE sequence >= @p2 AND sequence <= @p3 ORDER BY sequence

SELECT CAST(COALESCE(SUM(CASE WHEN costing <> 'Fifo' OR quantity <= 0 THEN value ELSE unsettled END), 0) AS bigint) AS value
FROM inv_balances

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_balances

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_layers

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_ledger

SELECT CAST(COUNT(*) AS bigint) FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE warehouse_id = @p0 AND quantity < 0

SELECT CAST(COUNT(*) AS bigint) FROM inv_recostings

SELECT COALESCE(category, ''), CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint), CAST(SUM(cost_of_year) AS bigint) FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY COALESCE(category, '')

SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
FROM inv_balances s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')

SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
FROM inv_ledger s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')

SELECT DISTINCT item_id, warehouse_id FROM inv_item_days WHERE day > @p0 AND (demand > 0 OR received > 0)

SELECT MAX(u.number) AS number, CAST(SUM(u.held) AS bigint) AS quantity, CAST(0 AS bigint) AS value,
  CAST(SUM(u.told) AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
FROM (
  SELECT item_id, warehouse_id, lot, serial, quantity AS held, CAST(0 AS bigint) AS told, CAST(0 AS bigint) AS number
  FROM inv_holdings WHERE lot <> '' OR serial <> ''
  UNION ALL
  SELECT item_id, warehouse_id, COALESCE(lot, ''), COALESCE(serial, ''), 0, quantity, sequence FROM inv_ledger
  WHERE quantity <> 0 AND (lot IS NOT NULL OR serial IS NOT NULL)
) u
GROUP BY u.item_id, u.warehouse_id, u.lot, u.serial HAVING SUM(u.held) <> SUM(u.told)

SELECT MIN(business_date) FROM inv_ledger

SELECT MIN(s.there) FROM (
  SELECT CAST(SUM(SUM(quantity)) OVER (ORDER BY moment, place ROWS UNBOUNDED PRECEDING) AS bigint) AS there
  FROM inv_ledger WHERE pool = @p0 AND moment >= @p1 AND (moment > @p2 OR place >= @p3) AND warehouse_id = @p4 GROUP BY moment, place
) s

SELECT a.item_id, a.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
FROM inv_reorder_alerts a LEFT JOIN (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) b ON b.item_id = a.item_id AND b.warehouse_id = a.warehouse_id
WHERE a.closed_at IS NULL AND a.kind = 'Low'

SELECT b.code_key, i.id, i.sku, i.name, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id WHERE b.code_key IN (@p0, @p1)

SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence
FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0

SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
FROM inv_balances b LEFT JOIN (
  SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_layers GROUP BY pool
) l ON l.pool = b.pool
WHERE (b.costing = 'Fifo' AND b.quantity > 0
    AND (b.quantity <> COALESCE(l.quantity, 0) OR b.value - b.unsettled <> COALESCE(l.value, 0)))
   OR ((b.costing <> 'Fifo' OR b.quantity <= 0) AND l.pool IS NOT NULL)

SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
FROM inv_balances b LEFT JOIN (
  SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger WHERE pool IS NOT NULL GROUP BY pool
) l ON l.pool = b.pool
WHERE b.quantity <> COALESCE(l.quantity, 0) OR b.value <> COALESCE(l.value, 0)
UNION ALL
SELECT o.pool, 0, 0, CAST(SUM(o.quantity) AS bigint), CAST(SUM(o.value) AS bigint)
FROM inv_ledger o WHERE o.pool IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inv_balances x WHERE x.pool = o.pool) GROUP BY o.pool

SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(p.quantity, 0) AS other_quantity,
  b.value AS other_value
FROM inv_balances b
LEFT JOIN (SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity FROM inv_places GROUP BY pool) p ON p.pool = b.pool
WHERE b.scope = 'Company' AND b.quantity <> COALESCE(p.quantity, 0)

SELECT c.cause, CAST(COUNT(*) AS bigint), CAST(SUM(c.value) AS bigint) FROM (
  SELECT CASE WHEN corrects IS NOT NULL THEN 'correction'
    WHEN cause IS NOT NULL AND quantity = 0 THEN 'recosting' ELSE kind END AS cause,
    value
  FROM inv_ledger WHERE sequence > @p0 AND sequence <= @p1 AND pool IS NOT NULL) c
GROUP BY c.cause

SELECT closed_through FROM inv_period_state WHERE id = 1

SELECT code FROM inv_warehouses WHERE id = @p0

SELECT code, walk FROM inv_bins WHERE warehouse_id = @p0

SELECT document_id, quantity FROM inv_document_lines WHERE document_id IN (@p0, @p1)

SELECT g.item_id, t.to_warehouse_id, g.shipped FROM inv_transfer_goods g JOIN inv_transfers t ON t.id = g.transfer_id
WHERE t.state = 'Shipped'

SELECT h.item_id, b.code, b.walk, COALESCE(b.zone, '') FROM inv_holdings h
JOIN inv_bins b ON b.warehouse_id = h.warehouse_id AND b.code = h.bin
WHERE h.warehouse_id = @p0 AND h.quantity > 0 ORDER BY b.walk, b.code

SELECT h.item_id, h.warehouse_id, h.quantity FROM inv_holdings h JOIN inv_lots l ON l.item_id = h.item_id AND l.lot = h.lot
WHERE h.quantity > 0 AND l.expires_on <= @p0

SELECT i.id, i.sku, i.sku_key, COALESCE(i.category, '') FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n JOIN inv_items i ON i.id = n.item_id
WHERE n.warehouse_id = @p0 AND n.quantity <> 0

SELECT id FROM inv_items WHERE id IN (@p0, @p1)

SELECT id, costing, cost_pool FROM inv_items WHERE id IN (@p0, @p1)

SELECT item_id FROM inv_balances WHERE scope = 'Lot'

SELECT item_id FROM inv_item_tracking WHERE tracking <> 'None'

SELECT item_id, CAST(SUM(-quantity) AS bigint), CAST(SUM(-value) AS bigint) FROM inv_ledger
WHERE effective >= @p0 AND warehouse_id = @p1 AND kind IN ('issue', 'return') GROUP BY item_id

SELECT item_id, effective, quantity FROM inv_ledger WHERE effective > @p0 AND warehouse_id = @p1 AND quantity <> 0

SELECT item_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE warehouse_id = @p0

SELECT item_id, quantity, value, effective FROM inv_last_purchases WHERE item_id IN (@p0, @p1)

SELECT item_id, warehouse_id, CAST(SUM(CASE WHEN day > @p0 THEN received ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN day <= @p0 AND day > @p1 THEN received ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN day <= @p1 AND day > @p2 THEN received ELSE 0 END) AS bigint), CAST(SUM(cost) AS bigint)
FROM inv_item_days WHERE day > @p3 GROUP BY item_id, warehouse_id

SELECT item_id, warehouse_id, CAST(business_date AS bigint),
  CAST(SUM(CASE WHEN kind IN ('issue', 'return', 'transfer-out') THEN -quantity ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN kind IN ('receipt', 'supplier-return', 'transfer-in', 'conversion-in', 'adjustment', 'count')
    THEN quantity ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN contra = 'CostOfGoods' THEN -value ELSE 0 END) AS bigint)
FROM inv_ledger WHERE sequence > @p0 AND sequence <= @p1 GROUP BY item_id, warehouse_id, business_date

SELECT item_id, warehouse_id, CAST(day AS bigint), demand FROM inv_item_days WHERE day >= @p0 AND day < @p1 AND demand <> 0

SELECT item_id, warehouse_id, lot, serial, bin, quantity FROM inv_holdings WHERE item_id IN (@p0, @p1)

SELECT item_id, warehouse_id, quantity FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE quantity <> 0

SELECT item_id, warehouse_id, quantity FROM inv_reservations WHERE state = 'Open' AND until > @p0

SELECT item_id, warehouse_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n

SELECT item_id, warehouse_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE item_id IN (@p0, @p1)

SELECT item_id, warehouse_id, quantity, value FROM inv_valuation_lines WHERE run_id = @p0

SELECT item_id, warehouse_id, quantity, value, lot, serial FROM inv_ledger WHERE contra = 'OpeningStock' AND pool IN (@p0, @p1)

SELECT l.item_id, t.to_warehouse_id, l.requested FROM inv_transfer_lines l JOIN inv_transfers t ON t.id = l.transfer_id
WHERE t.state = 'Requested'

SELECT moment, place, quantity, value, cost_value, cost_quantity, next_layer, layers, places FROM inv_pool_marks
WHERE pool = @p0 AND moment <= @p1 AND (moment < @p2 OR place < @p3)
ORDER BY moment DESC, place DESC

SELECT negative_stock FROM inv_warehouses WHERE id = @p0

SELECT number, quantity, value, receipt FROM inv_layers WHERE pool = @p0 ORDER BY number

SELECT origin, quantity, value FROM inv_ledger WHERE origin IN (@p0, @p1)

SELECT place FROM inv_ledger WHERE source_id = @p0 AND source_line = @p1 AND item_id = @p2 AND kind = @p3 ORDER BY sequence DESC

SELECT place, source_id, source_line, item_id, quantity, value FROM inv_ledger WHERE kind = 'issue' AND source_id IN (@p0, @p1)

SELECT policy FROM inv_negative_stock WHERE item_id = @p0 AND warehouse_id = @p1

SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
FROM inv_balances WHERE quantity = 0 AND value <> unsettled

SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, unsettled AS other_value
FROM inv_balances WHERE recosting IS NOT NULL OR unsettled <> 0

SELECT pool, item_id, warehouse_id, CAST(SUM(quantity) AS bigint), CAST(SUM(value) AS bigint) FROM inv_ledger WHERE pool IS NOT NULL AND business_date > @p0 AND business_date <= @p1 AND sequence <= @p2 AND effective <= @p3 GROUP BY pool, item_id, warehouse_id

SELECT pool, item_id, warehouse_id, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer, since_mark,
    version, lot, scope, recosting, open_moment, open_place, unsettled
FROM inv_balances WHERE item_id IN (@p0, @p1)

SELECT pool, item_id, warehouse_id, quantity, value FROM inv_snapshot_lines WHERE snapshot_id = @p0

SELECT pool, number, quantity, value, receipt FROM inv_layers WHERE pool IN (@p0, @p1)

SELECT pool, quantity, value, cost_value, cost_quantity, last_effective, next_layer, unsettled, open_moment, open_place
FROM inv_balances
WHERE item_id = @p0 AND warehouse_id = @p1 AND lot = @p2

SELECT pool, warehouse_id, item_id, quantity, value FROM inv_places WHERE pool IN (@p0, @p1)

SELECT quantity, value FROM inv_last_purchases WHERE item_id = @p0

SELECT s.item_id, s.quantity FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) s WHERE s.warehouse_id = @p0 AND s.quantity > 0

SELECT sequence AS number, CAST(0 AS bigint) AS quantity, CAST(0 AS bigint) AS value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
FROM (
  SELECT sequence, recorded, LAG(sequence) OVER (ORDER BY sequence) AS before_sequence, LAG(recorded) OVER (ORDER BY sequence) AS before_recorded
  FROM inv_ledger
) r WHERE sequence <> COALESCE(before_sequence, 0) + 1 OR recorded <= COALESCE(before_recorded, 0)

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, serial, bin FROM inv_ledger WHERE kind = 'standard' AND item_id IN (@p0, @p1)

SELECT sku FROM inv_items WHERE id = @p0

SELECT sku_key, id, sku, name, active FROM inv_items WHERE sku_key IN (@p0, @p1)

SELECT source_id, CAST(COUNT(DISTINCT source_line) AS integer) AS lines, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
FROM inv_ledger WHERE source_kind = @p0 AND kind <> 'true-up' GROUP BY source_id

SELECT source_id, source_line, lot FROM inv_ledger WHERE kind = 'issue' AND lot IS NOT NULL AND source_id IN (@p0, @p1)

SELECT source_line, item_id, warehouse_id, moment, quantity, value, lot, serial FROM inv_ledger
WHERE source_id = @p0 AND kind = 'receipt' ORDER BY sequence

SELECT warehouse_id, CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint), CAST(SUM(cost_of_year) AS bigint) FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id

SELECT warehouse_id, contra, CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint) FROM inv_ledger
WHERE business_date >= @p0 AND business_date <= @p1 AND sequence >= @p2 AND sequence <= @p3 GROUP BY warehouse_id, contra

SELECT warehouse_id, item_id, COUNT(*) FROM inv_ledger
WHERE kind IN ('issue', 'transfer-out') AND effective >= @p0 AND quantity < 0
GROUP BY warehouse_id, item_id

SELECT warehouse_id, lot FROM inv_balances WHERE item_id = @p0 ORDER BY pool

UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
    recosting = @p6, open_moment = @p7, open_place = @p8, unsettled = @p9, since_mark = since_mark + 1, version = version + 1
WHERE pool = @p10

UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
    since_mark = @p6, version = @p7
WHERE pool = @p8

UPDATE inv_item_days SET demand = demand + @p0, received = received + @p1, cost = cost + @p2
WHERE item_id = @p3 AND warehouse_id = @p4 AND day = @p5

UPDATE inv_items SET change = @p0 WHERE id = @p1

UPDATE inv_last_purchases SET quantity = @p0, value = @p1, effective = @p2 WHERE item_id = @p3

UPDATE inv_layers SET quantity = @p0, value = @p1 WHERE pool = @p2 AND number = @p3

UPDATE inv_ledger_head SET sequence = @p0, recorded = @p1, pools = @p2 WHERE id = 1

UPDATE inv_period_state SET closed_through = @p0 WHERE id = 1

UPDATE inv_pictures SET position = @p0 WHERE id = @p1
