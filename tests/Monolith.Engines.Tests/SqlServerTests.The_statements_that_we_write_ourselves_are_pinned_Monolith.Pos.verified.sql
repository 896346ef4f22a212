SELECT (SELECT content_hash FROM pos_tickets WHERE id = @p0), closed_at, z_number FROM pos_shifts WHERE id = @p1

SELECT 1 FROM pos_tickets WHERE number = @p0

SELECT CAST(COALESCE(SUM(cash_rounding), 0) AS bigint) AS "Value" FROM pos_tickets WHERE shift_id = @p0

SELECT DISTINCT origin_ticket_id FROM pos_ticket_lines WHERE origin_ticket_id IN (@p0, @p1)

SELECT business_date, CAST(COUNT(*) AS bigint), CAST(SUM(total) AS bigint) FROM pos_tickets GROUP BY business_date

SELECT code, z, total, tickets, sold, made FROM (
    SELECT s.register_code AS code, CAST(COALESCE(s.z_number, 0) AS bigint) AS z, s.total AS total, CAST(s.tickets + s.returns AS bigint) AS tickets,
        CAST(COALESCE((SELECT SUM(t.total) FROM pos_tickets t
            WHERE t.shift_id = s.id AND t.after_close = @p0), 0) AS bigint) AS sold,
        CAST((SELECT COUNT(*) FROM pos_tickets t WHERE t.shift_id = s.id AND t.after_close = @p1) AS bigint) AS made
    FROM pos_shifts s WHERE s.state = 'Closed') x
WHERE total <> sold OR tickets <> made

SELECT d.kind AS kind, CAST(COUNT(*) AS bigint) AS uses, CAST(SUM(d.amount - d.change_given) AS bigint) AS amount
FROM pos_ticket_tenders d JOIN pos_tickets t ON t.id = d.ticket_id
WHERE t.shift_id = @p0 GROUP BY d.kind

SELECT d.kind, CAST(SUM(d.amount - d.change_given) AS bigint) FROM pos_ticket_tenders d
JOIN pos_tickets t ON t.id = d.ticket_id WHERE t.shift_id = @p0 GROUP BY d.kind

SELECT id, customer_id FROM pos_tickets WHERE customer_id IS NOT NULL AND id IN (@p0, @p1)

SELECT id, shift_id FROM pos_tickets WHERE id IN (@p0, @p1)

SELECT l.tax_category AS category, l.tax_rate AS rate, CAST(SUM(l.net) AS bigint) AS net, CAST(SUM(l.tax) AS bigint) AS tax,
    CAST(SUM(CASE WHEN l.quantity > 0 THEN l.amount + l.discount ELSE 0 END) AS bigint) AS gross,
    CAST(SUM(CASE WHEN l.quantity > 0 THEN l.discount ELSE 0 END) AS bigint) AS discounts,
    CAST(SUM(CASE WHEN l.quantity < 0 THEN -l.amount ELSE 0 END) AS bigint) AS returned
FROM pos_ticket_lines l JOIN pos_tickets t ON t.id = l.ticket_id
WHERE t.shift_id = @p0 GROUP BY l.tax_category, l.tax_rate

SELECT last FROM pos_numbers WHERE series = @p0

SELECT number, net, tax, total, tendered, linenet, linetax FROM (
    SELECT t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS rounding,
        CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
        CAST(COALESCE((SELECT SUM(l.net) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linenet,
        CAST(COALESCE((SELECT SUM(l.tax) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linetax
    FROM pos_tickets t) x
WHERE tendered <> total + rounding OR linenet <> net OR linetax <> tax OR net + tax <> total

SELECT series, last FROM pos_numbers WHERE series IN (@p0, @p1)

SELECT t.id AS ticketid, t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS cashrounding,
    CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
    CAST((SELECT COUNT(*) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = @p0) AS bigint) AS stocklines,
    CAST(COALESCE((SELECT SUM(l.quantity) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = @p1), 0) AS bigint) AS stockquantity
FROM pos_tickets t

SELECT ticket_id, no, item_id, quantity, unit_price FROM pos_ticket_lines WHERE ticket_id IN (@p0, @p1)
