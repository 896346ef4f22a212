SELECT item_id AS item,
    CAST(SUM(CASE WHEN day < @p0 THEN value ELSE 0 END) AS bigint) AS opening,
    CAST(SUM(CASE WHEN day >= @p1 THEN value * (@p2 - day + 1) ELSE 0 END) AS bigint) AS weighted,
    CAST(SUM(value) AS bigint) AS closing,
    CAST(SUM(quantity) AS bigint) AS quantity,
    CAST(SUM(CASE WHEN day >= @p3 THEN cost ELSE 0 END) AS bigint) AS cost
FROM ana_stock_days WHERE day <= @p4 GROUP BY item_id

SELECT item_id FROM ana_items WHERE item_id IN (@p0, @p1)

SELECT sequence FROM ana_moves WHERE sequence >= @p0 AND sequence <= @p1

SELECT ticket_id FROM ana_tickets WHERE ticket_id IN (@p0, @p1)
