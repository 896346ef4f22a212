DELETE FROM inv_barcodes WHERE item_id = @p0

DELETE FROM inv_items WHERE id = @p0

DELETE FROM inv_layers WHERE pool = @p0

DELETE FROM inv_layers WHERE pool = @p0 AND number = @p1

DELETE FROM inv_packs WHERE item_id = @p0

DELETE FROM inv_pool_marks WHERE pool = @p0 AND moment >= @p1

DELETE FROM inv_removed_items WHERE id = @p0

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_balances

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_balances WHERE costing <> 'Fifo' OR quantity <= 0

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_layers

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_ledger

SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
FROM inv_balances s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')

SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
FROM inv_ledger s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')

SELECT b.code_key, i.id, i.sku, i.name, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id WHERE b.code_key IN (@p0, @p1)

SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence AS through_sequence
FROM inv_balances b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0

SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
FROM inv_balances b LEFT JOIN (
  SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_layers GROUP BY pool
) l ON l.pool = b.pool
WHERE (b.costing = 'Fifo' AND b.quantity > 0 AND (b.quantity <> COALESCE(l.quantity, 0) OR b.value <> COALESCE(l.value, 0)))
   OR ((b.costing <> 'Fifo' OR b.quantity <= 0) AND l.pool IS NOT NULL)

SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
FROM inv_balances b LEFT JOIN (
  SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger WHERE pool IS NOT NULL GROUP BY pool
) l ON l.pool = b.pool
WHERE b.quantity <> COALESCE(l.quantity, 0) OR b.value <> COALESCE(l.value, 0)
UNION ALL
SELECT o.pool, 0, 0, CAST(SUM(o.quantity) AS bigint), CAST(SUM(o.value) AS bigint)
FROM inv_ledger o WHERE o.pool IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inv_balances x WHERE x.pool = o.pool) GROUP BY o.pool

SELECT costing FROM inv_items WHERE id = @p0

SELECT document_id, quantity FROM inv_document_lines WHERE document_id IN (@p0, @p1)

SELECT i.sku, w.code, w.negative_stock FROM inv_warehouses w CROSS JOIN inv_items i WHERE w.id = @p0 AND i.id = @p1

SELECT id FROM inv_items WHERE id IN (@p0, @p1)

SELECT id, costing FROM inv_items WHERE id IN (@p0, @p1)

SELECT item_id, quantity, value, effective FROM inv_last_purchases WHERE item_id IN (@p0, @p1)

SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger
WHERE business_date <= @p0 AND effective <= @p1 AND recorded <= @p2 GROUP BY item_id, warehouse_id

SELECT item_id, warehouse_id, quantity, value FROM inv_balances

SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE item_id IN (@p0, @p1)

SELECT moment, place, quantity, value, cost_value, cost_quantity, next_layer, layers FROM inv_pool_marks
WHERE pool = @p0 AND (moment < @p1 OR (moment = @p2 AND place < @p3))
ORDER BY moment DESC, place DESC

SELECT number, quantity, value, receipt FROM inv_layers WHERE pool = @p0 ORDER BY number

SELECT origin, quantity, value FROM inv_ledger WHERE origin IN (@p0, @p1)

SELECT place, moment FROM inv_ledger
WHERE source_id = @p0 AND source_line = @p1 AND item_id = @p2 AND kind = 'issue' ORDER BY sequence

SELECT place, source_id, source_line, item_id, quantity, value FROM inv_ledger WHERE kind = 'issue' AND source_id IN (@p0, @p1)

SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
FROM inv_balances WHERE quantity = 0 AND value <> 0

SELECT pool, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer FROM inv_balances
WHERE item_id = @p0 AND warehouse_id = @p1

SELECT pool, item_id, warehouse_id, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer, since_mark,
    version
FROM inv_balances WHERE item_id IN (@p0, @p1)

SELECT pool, number, quantity, value, receipt FROM inv_layers WHERE pool IN (@p0, @p1)

SELECT pool, quantity, value FROM inv_ledger WHERE contra = 'OpeningStock' AND pool IN (@p0, @p1)

SELECT quantity, value FROM inv_last_purchases WHERE item_id = @p0

SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
WHERE COALESCE(b.quantity, 0) <= r.minimum

SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id

SELECT sequence AS number, CAST(0 AS bigint) AS quantity, CAST(0 AS bigint) AS value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
FROM (
  SELECT sequence, recorded, LAG(sequence) OVER (ORDER BY sequence) AS before_sequence, LAG(recorded) OVER (ORDER BY sequence) AS before_recorded
  FROM inv_ledger
) r WHERE sequence <> COALESCE(before_sequence, 0) + 1 OR recorded <= COALESCE(before_recorded, 0)

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost FROM inv_ledger WHERE origin IN (@p0, @p1)

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost FROM inv_ledger WHERE pool = @p0 AND (moment > @p1 OR (moment = @p2 AND place >= @p3)) ORDER BY moment, place, sequence

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost FROM inv_ledger WHERE sequence = @p0

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost FROM inv_ledger WHERE source_id = @p0 AND pool IS NOT NULL ORDER BY sequence

SELECT sku_key, id, sku, name, active FROM inv_items WHERE sku_key IN (@p0, @p1)

SELECT source_id, CAST(COUNT(DISTINCT source_line) AS integer) AS lines, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
FROM inv_ledger WHERE source_kind = @p0 AND kind <> 'true-up' GROUP BY source_id

SELECT warehouse_id, CAST(COUNT(*) AS bigint) AS lines, CAST(SUM(value) AS bigint) AS value
FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id

UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
    since_mark = @p6, version = @p7
WHERE pool = @p8

UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
    since_mark = since_mark + 1, version = version + 1
WHERE pool = @p6

UPDATE inv_items SET change = @p0 WHERE id = @p1

UPDATE inv_last_purchases SET quantity = @p0, value = @p1, effective = @p2 WHERE item_id = @p3

UPDATE inv_layers SET quantity = @p0, value = @p1 WHERE pool = @p2 AND number = @p3

UPDATE inv_ledger_head SET sequence = @p0, recorded = @p1, pools = @p2 WHERE id = 1
