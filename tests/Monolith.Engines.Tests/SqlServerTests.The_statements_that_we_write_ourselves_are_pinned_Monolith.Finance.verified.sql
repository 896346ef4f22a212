SELECT account, CAST(SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS bigint),
    CAST(SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS bigint)
FROM fin_entries GROUP BY account

SELECT id, kind, source_id, date FROM fin_journals
WHERE source_kind = 'shift' AND state = 'Open' AND source_id IN (@p0, @p1)

SELECT id, register_code, cashier_name, closed_at, z_number, goods_tickets, stock_tickets FROM fin_shifts WHERE id IN (@p0, @p1)

SELECT journal_per FROM fin_settings WHERE id = 1

SELECT role, code FROM fin_accounts WHERE role IS NOT NULL

SELECT source_id FROM fin_entries WHERE line = 1 AND book IN ('Sale', 'Cash') AND source_id IN (@p0, @p1)

SELECT source_id, part FROM fin_entries WHERE line = 1 AND book = 'Stock' AND source_id IN (@p0, @p1)

UPDATE fin_journals SET state = 'Posted', posted_at = @p0, posted_by = @p1 WHERE id = @p2

UPDATE fin_shifts
SET register_code = @p0, cashier_name = @p1, closed_at = @p2, z_number = @p3, goods_tickets = @p4, stock_tickets = @p5
WHERE id = @p6
