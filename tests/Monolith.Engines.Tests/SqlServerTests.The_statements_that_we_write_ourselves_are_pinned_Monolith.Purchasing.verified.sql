SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
FROM pur_orders d LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM pur_order_lines GROUP BY order_id) l ON l.order_id = d.id
WHERE d.total <> COALESCE(l.amount, 0)
UNION ALL
SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
FROM pur_receipts d LEFT JOIN (SELECT receipt_id, SUM(amount) AS amount FROM pur_receipt_lines GROUP BY receipt_id) l ON l.receipt_id = d.id
WHERE d.total <> COALESCE(l.amount, 0)

SELECT l.item_id, o.warehouse_id, CAST(SUM(CASE WHEN l.quantity > l.received THEN l.quantity - l.received ELSE 0 END) AS bigint)
FROM pur_order_lines l JOIN pur_orders o ON o.id = l.order_id
WHERE o.state IN ('Draft', 'Approved', 'PartlyReceived') GROUP BY l.item_id, o.warehouse_id

SELECT l.item_id, r.supplier_id, CAST(r.business_date AS bigint), CAST(o.order_date AS bigint)
FROM pur_receipt_lines l JOIN pur_receipts r ON r.id = l.receipt_id JOIN pur_orders o ON o.id = r.order_id
WHERE r.business_date >= @p0 ORDER BY r.effective

SELECT o.number AS number, ol.no AS no, CAST(ol.received AS bigint) AS received, CAST(COALESCE(r.quantity, 0) AS bigint) AS receipts
FROM pur_order_lines ol
JOIN pur_orders o ON o.id = ol.order_id
LEFT JOIN (
    SELECT h.order_id, l.order_line_no, SUM(l.quantity) AS quantity
    FROM pur_receipt_lines l JOIN pur_receipts h ON h.id = l.receipt_id
    WHERE NOT EXISTS (SELECT 1 FROM pur_receipt_cancellations c WHERE c.receipt_id = h.id)
    GROUP BY h.order_id, l.order_line_no) r ON r.order_id = ol.order_id AND r.order_line_no = ol.no
WHERE ol.received <> COALESCE(r.quantity, 0)
