-- Said nothing: 

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

DELETE FROM [a]
FROM [ana_cashier_days] AS [a]

DELETE FROM [a]
FROM [ana_hour_days] AS [a]

DELETE FROM [a]
FROM [ana_item_days] AS [a]

DELETE FROM [a]
FROM [ana_items] AS [a]

DELETE FROM [a]
FROM [ana_lines] AS [a]

DELETE FROM [a]
FROM [ana_moves] AS [a]

DELETE FROM [a]
FROM [ana_stock_days] AS [a]

DELETE FROM [a]
FROM [ana_tickets] AS [a]

INSERT INTO ana_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT COALESCE(SUM([a].[cost]), CAST(0 AS bigint))
FROM [ana_stock_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to

SELECT COUNT(*)
FROM [ana_tickets] AS [a]
INNER JOIN (
    SELECT [a0].[ticket_id]
    FROM [ana_lines] AS [a0]
    WHERE [a0].[day] >= @from AND [a0].[day] <= @to
) AS [a1] ON [a].[ticket_id] = [a1].[ticket_id]
WHERE [a].[day] >= @from0 AND [a].[day] <= @to0

SELECT DISTINCT [a].[item_id]
FROM [ana_item_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to AND [a].[is_service] = CAST(1 AS bit)

SELECT TOP(1) [a].[day]
FROM [ana_hour_days] AS [a]
ORDER BY [a].[day]

SELECT TOP(1) [a].[day]
FROM [ana_hour_days] AS [a]
ORDER BY [a].[day] DESC

SELECT TOP(1) [a].[day]
FROM [ana_stock_days] AS [a]
ORDER BY [a].[day]

SELECT TOP(1) [a].[day]
FROM [ana_stock_days] AS [a]
ORDER BY [a].[day] DESC

SELECT TOP(1) [a].[name], [a].[moved_at], [a].[number], [a].[source], [a].[stamp]
FROM [ana_positions] AS [a]
WHERE [a].[name] = @_8__locals1_subscriber

SELECT TOP(2) COALESCE(SUM([a0].[tickets]), CAST(0 AS bigint)) AS [Tickets], COALESCE(SUM([a0].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([a0].[net]), CAST(0 AS bigint)) AS [Net], COALESCE(SUM([a0].[goods_net]), CAST(0 AS bigint)) AS [GoodsNet], COALESCE(SUM([a0].[tax]), CAST(0 AS bigint)) AS [Tax], COALESCE(SUM([a0].[quantity]), CAST(0 AS bigint)) AS [Quantity]
FROM (
    SELECT [a].[goods_net], [a].[net], [a].[quantity], [a].[returns], [a].[tax], [a].[tickets], 1 AS [Key]
    FROM [ana_hour_days] AS [a]
    WHERE [a].[day] >= @from AND [a].[day] <= @to
) AS [a0]
GROUP BY [a0].[Key]

SELECT TOP(2) COALESCE(SUM([s].[quantity]), CAST(0 AS bigint)) AS [Quantity], COALESCE(SUM([s].[net0]), CAST(0 AS bigint)) AS [Net], COALESCE(SUM([s].[tax0]), CAST(0 AS bigint)) AS [Tax]
FROM (
    SELECT [a1].[net] AS [net0], [a1].[quantity], [a1].[tax] AS [tax0], 1 AS [Key]
    FROM [ana_tickets] AS [a]
    INNER JOIN (
        SELECT [a0].[ticket_id], [a0].[net], [a0].[quantity], [a0].[tax]
        FROM [ana_lines] AS [a0]
        WHERE [a0].[day] >= @from AND [a0].[day] <= @to
    ) AS [a1] ON [a].[ticket_id] = [a1].[ticket_id]
    WHERE [a].[day] >= @from0 AND [a].[day] <= @to0
) AS [s]
GROUP BY [s].[Key]

SELECT [a].[day] AS [Key], COALESCE(SUM([a].[cost]), CAST(0 AS bigint)) AS [Cost]
FROM [ana_stock_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to AND [a].[cost] <> CAST(0 AS bigint)
GROUP BY [a].[day]

SELECT [a].[day] AS [Key], COALESCE(SUM([a].[tickets]), CAST(0 AS bigint)) AS [Tickets], COALESCE(SUM([a].[returns]), CAST(0 AS bigint)) AS [Returns], COALESCE(SUM([a].[quantity]), CAST(0 AS bigint)) AS [Quantity], COALESCE(SUM([a].[discount]), CAST(0 AS bigint)) AS [Discount], COALESCE(SUM([a].[net]), CAST(0 AS bigint)) AS [Net], COALESCE(SUM([a].[tax]), CAST(0 AS bigint)) AS [Tax]
FROM [ana_hour_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to
GROUP BY [a].[day]

SELECT [a].[item_id] AS [Key], COALESCE(SUM([a].[cost]), CAST(0 AS bigint)) AS [Cost]
FROM [ana_stock_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to AND [a].[cost] <> CAST(0 AS bigint)
GROUP BY [a].[item_id]

SELECT [a].[item_id] AS [Key], COALESCE(SUM([a].[quantity]), CAST(0 AS bigint)) AS [Quantity], COALESCE(SUM([a].[net]), CAST(0 AS bigint)) AS [Net]
FROM [ana_item_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to
GROUP BY [a].[item_id]

SELECT [a].[item_id] AS [Key], COALESCE(SUM([a].[quantity]), CAST(0 AS bigint)) AS [Quantity], COALESCE(SUM([a].[value]), CAST(0 AS bigint)) AS [Value]
FROM [ana_stock_days] AS [a]
GROUP BY [a].[item_id]
HAVING COALESCE(SUM([a].[quantity]), CAST(0 AS bigint)) > CAST(0 AS bigint)

SELECT [a].[item_id] AS [Key], MAX([a].[day]) AS [Day]
FROM [ana_item_days] AS [a]
WHERE [a].[quantity] > CAST(0 AS bigint)
GROUP BY [a].[item_id]

SELECT [a].[item_id] AS [Key], MAX([a].[sku]) AS [Sku], MAX([a].[name]) AS [ItemName], COALESCE(SUM([a].[lines]), CAST(0 AS bigint)) AS [Lines], COALESCE(SUM([a].[quantity]), CAST(0 AS bigint)) AS [Quantity], COALESCE(SUM([a].[discount]), CAST(0 AS bigint)) AS [Discount], COALESCE(SUM([a].[net]), CAST(0 AS bigint)) AS [Net], COALESCE(SUM([a].[tax]), CAST(0 AS bigint)) AS [Tax]
FROM [ana_item_days] AS [a]
WHERE [a].[day] >= @from AND [a].[day] <= @to
GROUP BY [a].[item_id]

SELECT [a].[item_id], [a].[active], [a].[category], [a].[is_service], [a].[name], [a].[sku]
FROM [ana_items] AS [a]

SELECT [a].[ticket_id] AS [TicketId], [a].[line_no] AS [LineNo], COALESCE(SUM([a].[cost]), CAST(0 AS bigint)) AS [Cost]
FROM [ana_moves] AS [a]
WHERE [a].[ticket_id] IS NOT NULL AND [a].[ticket_id] = @chunk1
GROUP BY [a].[ticket_id], [a].[line_no]

SELECT [a].[ticket_id] AS [TicketId], [a].[number] AS [Number], [a1].[line_no] AS [LineNo], [a].[completed_at] AS [CompletedAt], [a].[day] AS [Day], [a].[cashier_name] AS [CashierName], [a].[register_code] AS [RegisterCode], [a].[is_return] AS [IsReturn], [a1].[item_id] AS [ItemId], [a1].[sku] AS [Sku], [a1].[name] AS [Name], [a1].[category] AS [Category], [a1].[quantity] AS [ScaledQuantity], [a1].[discount] AS [ScaledDiscount], [a1].[net] AS [ScaledNet], [a1].[tax] AS [ScaledTax]
FROM [ana_tickets] AS [a]
INNER JOIN (
    SELECT [a0].[ticket_id], [a0].[line_no], [a0].[category], [a0].[discount], [a0].[item_id], [a0].[name], [a0].[net], [a0].[quantity], [a0].[sku], [a0].[tax]
    FROM [ana_lines] AS [a0]
    WHERE [a0].[day] >= @from AND [a0].[day] <= @to
) AS [a1] ON [a].[ticket_id] = [a1].[ticket_id]
WHERE [a].[day] >= @from0 AND [a].[day] <= @to0
ORDER BY [a].[completed_at] DESC, [a].[ticket_id] DESC, -[a1].[line_no] DESC
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY

SELECT item_id AS item,
    CAST(SUM(CASE WHEN day < @p0 THEN value ELSE 0 END) AS bigint) AS opening,
    CAST(SUM(CASE WHEN day >= @p1 THEN value * (@p2 - day + 1) ELSE 0 END) AS bigint) AS weighted,
    CAST(SUM(value) AS bigint) AS closing,
    CAST(SUM(quantity) AS bigint) AS quantity,
    CAST(SUM(CASE WHEN day >= @p3 THEN cost ELSE 0 END) AS bigint) AS cost
FROM ana_stock_days WHERE day <= @p4 GROUP BY item_id

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [ana_positions] SET [number] = @p0, [stamp] = @p1
OUTPUT 1
WHERE [name] = @p2;
