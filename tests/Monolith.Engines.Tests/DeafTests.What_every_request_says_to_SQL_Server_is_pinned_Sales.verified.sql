-- Said nothing: ApplyTaxTemplate, ListTaxCategories, ShowQuotes

EXEC sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000

INSERT INTO sal_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

INSERT INTO sal_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9), (@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sal_customers] AS [s]
        WHERE [s].[code_key] = @key AND [s].[id] <> @command_CustomerId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sal_tax_categories] AS [s]
        WHERE [s].[change] > @last) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CAST(COUNT(*) AS bigint) AS tickets, CAST(COALESCE(SUM(CASE WHEN total < 0 THEN 1 ELSE 0 END), 0) AS bigint) AS returns,
       CAST(COALESCE(SUM(total), 0) AS bigint) AS spent, MIN(business_date) AS first, MAX(business_date) AS last
FROM sal_customer_tickets WHERE customer_id = @p0

SELECT COUNT(*)
FROM [inv_items] AS [i]
WHERE ([i].[sku_key] LIKE @key_startswith ESCAPE N'\' OR [i].[id] IN (
    SELECT [i0].[item_id]
    FROM [inv_barcodes] AS [i0]
    WHERE [i0].[code] = @key
) OR [i].[id] IN (
    SELECT [i1].[id]
    FROM [inv_items] AS [i1]
    WHERE [i1].[search_text] LIKE @like ESCAPE N'\'
)) AND [i].[active] = CAST(1 AS bit)

SELECT COUNT(*)
FROM [sal_customer_tickets] AS [s]
WHERE [s].[customer_id] = @query_CustomerId

SELECT COUNT(*)
FROM [sal_customers] AS [s]
WHERE [s].[find] LIKE @wanted_contains ESCAPE N'\'

SELECT COUNT(*)
FROM [sal_customers] AS [s]
WHERE [s].[find] LIKE @wanted_contains ESCAPE N'\' AND [s].[active] = @active

SELECT TOP(1) [i].[value]
FROM [inv_counters] AS [i]
WHERE [i].[name] = N'items-generation'

SELECT TOP(1) [s].[code], [s].[change], [s].[inclusive], [s].[name], [s].[name_zh]
FROM [sal_tax_categories] AS [s]
WHERE [s].[code] = @command_Code

SELECT TOP(1) [s].[id], [s].[action], [s].[answer], [s].[at], [s].[fingerprint]
FROM [sal_requests] AS [s]
WHERE [s].[id] = @once_Id

SELECT TOP(1) [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[id] = @query_CustomerId

SELECT TOP(1) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[id] = @command_PriceId

SELECT TOP(@p) [s].[id], [s].[action], [s].[actor_id], [s].[actor_kind], [s].[actor_name], [s].[after], [s].[at], [s].[before], [s].[reason], [s].[source], [s].[subject]
FROM [sal_audit] AS [s]
WHERE [s].[subject] = @subject
ORDER BY [s].[id] DESC

SELECT TOP(@p) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[item_id] = @query_ItemId
ORDER BY [s].[from] DESC, [s].[set_at] DESC

SELECT [i3].[id], [i3].[active], [i3].[category], [i3].[costing], [i3].[is_service], [i3].[name], [i3].[name_zh], [i3].[quantity_digits], [i3].[search_text], [i3].[sku], [i3].[sku_key], [i3].[tax_category], [i3].[unit], [i3].[version], [i2].[code]
FROM (
    SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
    FROM [inv_items] AS [i]
    WHERE ([i].[sku_key] LIKE @key_startswith ESCAPE N'\' OR [i].[id] IN (
        SELECT [i0].[item_id]
        FROM [inv_barcodes] AS [i0]
        WHERE [i0].[code] = @key
    ) OR [i].[id] IN (
        SELECT [i1].[id]
        FROM [inv_items] AS [i1]
        WHERE [i1].[search_text] LIKE @like ESCAPE N'\'
    )) AND [i].[active] = CAST(1 AS bit)
    ORDER BY [i].[sku_key]
    OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
) AS [i3]
LEFT JOIN [inv_barcodes] AS [i2] ON [i3].[id] = [i2].[item_id]
ORDER BY [i3].[sku_key], [i3].[id], [i2].[position]

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version], [i0].[code]
FROM [inv_items] AS [i]
LEFT JOIN [inv_barcodes] AS [i0] ON [i].[id] = [i0].[item_id]
WHERE [i].[id] = @itemId
ORDER BY [i].[id], [i0].[position]

SELECT [s].[category], [s].[from], [s].[rate]
FROM [sal_tax_rates] AS [s]

SELECT [s].[category], [s].[from], [s].[rate]
FROM [sal_tax_rates] AS [s]
WHERE [s].[category] = @command_Code
ORDER BY [s].[from]

SELECT [s].[code], [s].[change], [s].[inclusive], [s].[name], [s].[name_zh]
FROM [sal_tax_categories] AS [s]

SELECT [s].[id] AS [Id], [s].[item_id] AS [ItemId], [s].[amount] AS [Amount], [s].[from] AS [From], [s].[until] AS [Until], [s].[withdrawn_at] AS [WithdrawnAt], [s].[change] AS [Change]
FROM [sal_prices] AS [s]
WHERE [s].[change] > @last

SELECT [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[find] LIKE @wanted_contains ESCAPE N'\'
ORDER BY [s].[code_key]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[find] LIKE @wanted_contains ESCAPE N'\' AND [s].[active] = @active
ORDER BY [s].[code_key]
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

SELECT [s].[ticket_id], [s].[number], [s].[completed_at], [s].[business_date], [s].[is_return], [s].[lines], [s].[total]
FROM [sal_customer_tickets] AS [s]
WHERE [s].[customer_id] = @query_CustomerId
ORDER BY [s].[completed_at] DESC, [s].[ticket_id]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT number FROM sal_counters WHERE name = @p0

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [sal_tax_rates] ([category], [from], [rate])
VALUES (@p0, @p1, @p2);

SET NOCOUNT ON;
INSERT INTO [sal_tax_categories] ([code], [change], [inclusive], [name], [name_zh])
VALUES (@p0, @p1, @p2, @p3, @p4);
INSERT INTO [sal_tax_rates] ([category], [from], [rate])
VALUES (@p5, @p6, @p7);

UPDATE sal_counters SET number = number + 1 WHERE name = @p0
