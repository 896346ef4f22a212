-- Said nothing: ApplyTaxTemplate, ListTaxRates, ShowQuotes

INSERT INTO sal_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

INSERT INTO sal_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9), (@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19)

INSERT INTO sal_events (at, name, payload) VALUES (@p0, @p1, @p2)

INSERT INTO sal_prices (id, amount, change, "from", item_id, set_at, set_by, unit, until, withdrawn_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sal_customers] AS [s]
        WHERE [s].[code_key] = @key AND [s].[id] <> @command_CustomerId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CAST(COUNT(*) AS bigint) AS tickets, CAST(COALESCE(SUM(CASE WHEN total < 0 THEN 1 ELSE 0 END), 0) AS bigint) AS returns,
       CAST(COALESCE(SUM(total), 0) AS bigint) AS spent, MIN(business_date) AS first, MAX(business_date) AS last
FROM sal_customer_tickets WHERE customer_id = @p0

SELECT COUNT(*)
FROM [sal_customer_tickets] AS [s]
WHERE [s].[customer_id] = @request_CustomerId

SELECT COUNT(*)
FROM [sal_customers] AS [s]

SELECT DISTINCT [s].[customer_id]
FROM [sal_customer_tickets] AS [s]
WHERE [s].[customer_id] = @customerIds1

SELECT TOP(1) [s].[code], [s].[change], [s].[name]
FROM [sal_tax_categories] AS [s]
WHERE [s].[code] = @command_Code

SELECT TOP(1) [s].[from], [s].[change], [s].[rounding]
FROM [sal_tax_roundings] AS [s]
WHERE [s].[from] = @from

SELECT TOP(1) [s].[id], [s].[action], [s].[answer], [s].[at], [s].[fingerprint]
FROM [sal_requests] AS [s]
WHERE [s].[id] = @once_Id

SELECT TOP(1) [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find_no], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[id] = @query_CustomerId

SELECT TOP(1) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[id] = @command_PriceId

SELECT TOP(@p) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[change] > @last
ORDER BY [i].[change]

SELECT TOP(@p) [s].[code], [s].[change], [s].[name]
FROM [sal_tax_categories] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[from], [s].[change], [s].[rounding]
FROM [sal_tax_roundings] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[id], [s].[action], [s].[actor_id], [s].[actor_kind], [s].[actor_name], [s].[after], [s].[at], [s].[before], [s].[reason], [s].[source], [s].[subject]
FROM [sal_audit] AS [s]
WHERE [s].[subject] = @subject
ORDER BY [s].[id] DESC

SELECT TOP(@p) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[item_id] = @query_ItemId
ORDER BY [s].[from] DESC, [s].[set_at] DESC

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [i].[id]
FROM [inv_items] AS [i]
WHERE [i].[active] = CAST(1 AS bit)
ORDER BY [i].[sku_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [Id], [i].[change] AS [Change], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_items] AS [i0]
        WHERE [i0].[id] = [i].[id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsBack]
FROM [inv_removed_items] AS [i]
WHERE [i].[change] > @last

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [s].[category], [s].[from], [s].[inclusive], [s].[rate]
FROM [sal_tax_rates] AS [s]
WHERE [s].[category] = @codes1

SELECT [s].[category], [s].[from], [s].[inclusive], [s].[rate]
FROM [sal_tax_rates] AS [s]
WHERE [s].[category] = @command_Code
ORDER BY [s].[from]

SELECT [s].[id] AS [CustomerId], [s].[code] AS [Code], [s].[name] AS [Name], [s].[contact] AS [Contact], [s].[phone] AS [Phone], [s].[email] AS [Email], [s].[address] AS [Address], [s].[note] AS [Note], [s].[active] AS [Active], [s].[version] AS [Version], [s].[code_key] AS [CodeKey]
FROM [sal_customers] AS [s]
ORDER BY [s].[code_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find_no], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[code_key] = @keys1

SELECT [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find_no], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[id] = @ids1

SELECT [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[id] = @ids1 AND [s].[withdrawn_at] IS NULL

SELECT [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[item_id] = @ids1 AND [s].[withdrawn_at] IS NULL

SELECT [s].[item_id] AS [ItemId], [s].[unit] AS [Unit], [s].[set_at] AS [SetAt]
FROM [sal_prices] AS [s]
WHERE 0 = 1

SELECT [s].[item_id] AS [ItemId], [s].[unit] AS [Unit], [s].[set_at] AS [SetAt]
FROM [sal_prices] AS [s]
WHERE [s].[item_id] = @items1 AND [s].[withdrawn_at] IS NULL

SELECT [s].[ticket_id] AS [TicketId], [s].[number] AS [Number], [s].[completed_at] AS [CompletedAt], [s].[business_date] AS [BusinessDate], [s].[is_return] AS [IsReturn], [s].[lines] AS [Lines], [s].[total] AS [Total]
FROM [sal_customer_tickets] AS [s]
WHERE [s].[customer_id] = @request_CustomerId
ORDER BY [s].[completed_at] DESC, [s].[ticket_id] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT last FROM sal_numbers WHERE series = @p0

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [sal_tax_rates] ([category], [from], [inclusive], [rate])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [sal_tax_roundings] ([from], [change], [rounding])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [sal_prices] SET [withdrawn_at] = @p0
OUTPUT 1
WHERE [id] = @p1;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [sal_tax_roundings] SET [rounding] = @p0
OUTPUT 1
WHERE [from] = @p1;

SET NOCOUNT ON;
INSERT INTO [sal_tax_categories] ([code], [change], [name])
VALUES (@p0, @p1, @p2);
INSERT INTO [sal_tax_rates] ([category], [from], [inclusive], [rate])
VALUES (@p3, @p4, @p5, @p6);

UPDATE sal_numbers SET last = last + @p0 WHERE series = @p1
