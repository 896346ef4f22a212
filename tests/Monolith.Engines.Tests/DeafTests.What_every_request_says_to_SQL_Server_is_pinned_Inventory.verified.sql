-- Said nothing: GetItemByCode, SaveReorderRule, TransferStock

EXEC sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000

INSERT INTO inv_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

INSERT INTO inv_valuation_runs (id, at, day, lines, through_sequence, value) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_balances] AS [i]
        WHERE [i].[item_id] = @item_Id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_documents] AS [i]
        WHERE [i].[id] = @draft_DocumentId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sal_tax_categories] AS [s]
        WHERE [s].[change] > @last) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT COALESCE(SUM(CAST([i].[quantity] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item AND [i0].[warehouse_id] = @request_WarehouseId
) AND [i].[warehouse_id] = @warehouse AND [i].[source_kind] = @request_SourceKind AND [i].[source_id] = @source AND [i].[kind] = @request_Kind AND [i].[late] = CAST(1 AS bit) AND [i].[effective] >= @start AND [i].[effective] < @end AND [i].[effective] <= @asOf AND [i].[recorded] <= @knownAt

SELECT COALESCE(SUM(CAST([i].[value] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]

SELECT COALESCE(SUM(CAST([i].[value] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item AND [i0].[warehouse_id] = @request_WarehouseId
) AND [i].[warehouse_id] = @warehouse AND [i].[source_kind] = @request_SourceKind AND [i].[source_id] = @source AND [i].[kind] = @request_Kind AND [i].[late] = CAST(1 AS bit) AND [i].[effective] >= @start AND [i].[effective] < @end AND [i].[effective] <= @asOf AND [i].[recorded] <= @knownAt

SELECT COALESCE(SUM([m].[value]), CAST(0 AS bigint))
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

SELECT COALESCE(SUM([m].[value]), CAST(0 AS bigint))
FROM (
    SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
    WHERE COALESCE(b.quantity, 0) <= r.minimum
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at AND ([i].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i].[search_text] LIKE @lower_contains ESCAPE N'\')

SELECT COUNT(*)
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

SELECT COUNT(*)
FROM (
    SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
    WHERE COALESCE(b.quantity, 0) <= r.minimum
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at AND ([i].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i].[search_text] LIKE @lower_contains ESCAPE N'\')

SELECT COUNT(*)
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]

SELECT COUNT(*)
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at

SELECT COUNT(*)
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at AND [m].[on_hand] <= [m].[minimum] AND ([i].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i].[search_text] LIKE @lower_contains ESCAPE N'\')

SELECT COUNT(*)
FROM [inv_documents] AS [i]

SELECT COUNT(*)
FROM [inv_documents] AS [i]
WHERE [i].[kind] = @kind AND ([i].[warehouse_id] = @warehouse OR [i].[to_warehouse_id] = @warehouse2) AND [i].[effective] >= @start AND [i].[effective] < @end AND ([i].[number] LIKE @text_contains ESCAPE N'\' OR ([i].[reference] IS NOT NULL AND [i].[reference] LIKE @text_contains0 ESCAPE N'\'))

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
)) AND [i].[category] = @request_Category

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
)) AND [i].[category] = @request_Category AND [i].[active] = @active

SELECT COUNT(*)
FROM [inv_ledger] AS [i]

SELECT COUNT(*)
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item AND [i0].[warehouse_id] = @request_WarehouseId
) AND [i].[warehouse_id] = @warehouse AND [i].[source_kind] = @request_SourceKind AND [i].[source_id] = @source AND [i].[kind] = @request_Kind AND [i].[late] = CAST(1 AS bit) AND [i].[effective] >= @start AND [i].[effective] < @end AND [i].[effective] <= @asOf AND [i].[recorded] <= @knownAt

SELECT COUNT(*)
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL

SELECT COUNT(*)
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL AND [i].[item_id] = @only AND [i].[warehouse_id] = @at

SELECT COUNT(*)
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId

SELECT COUNT(*)
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId AND [i].[warehouse_id] = @at AND ([i0].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i0].[search_text] LIKE @lower_contains ESCAPE N'\')

SELECT COUNT(*)
FROM [inv_valuation_runs] AS [i]

SELECT COUNT(*)
FROM [inv_valuation_runs] AS [i]
WHERE [i].[day] >= @from AND [i].[day] <= @to

SELECT TOP(1) [i].[id], [i].[action], [i].[answer], [i].[at], [i].[fingerprint]
FROM [inv_requests] AS [i]
WHERE [i].[id] = @once_Id

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[effective], [i].[kind], [i].[number], [i].[reason], [i].[recorded], [i].[reference], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @request_DocumentId

SELECT TOP(1) [i].[id], [i].[at], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[at] < @run_At
ORDER BY [i].[at] DESC

SELECT TOP(1) [i].[id], [i].[at], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[day] = @day AND [i].[through_sequence] = @through
ORDER BY [i].[at] DESC

SELECT TOP(1) [i].[id], [i].[at], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[id] = @request_ValuationId

SELECT TOP(1) [i].[item_id], [i].[warehouse_id], [i].[maximum], [i].[minimum], [i].[version]
FROM [inv_reorder_rules] AS [i]
WHERE [i].[item_id] = @request_ItemId AND [i].[warehouse_id] = @request_WarehouseId

SELECT TOP(1) [i].[recorded]
FROM [inv_ledger] AS [i]
WHERE [i].[sequence] = @run_ThroughSequence

SELECT TOP(1) [i].[sequence]
FROM [inv_ledger_head] AS [i]
ORDER BY [i].[id]

SELECT TOP(1) [i].[value]
FROM [inv_counters] AS [i]
WHERE [i].[name] = N'items-generation'

SELECT TOP(@p) [i0].[category]
FROM (
    SELECT DISTINCT [i].[category]
    FROM [inv_items] AS [i]
    WHERE [i].[category] IS NOT NULL
) AS [i0]
ORDER BY [i0].[category]

SELECT TOP(@p) [i].[id], [i].[action], [i].[actor_id], [i].[actor_kind], [i].[actor_name], [i].[after], [i].[at], [i].[before], [i].[reason], [i].[source], [i].[subject]
FROM [inv_audit] AS [i]
WHERE [i].[subject] = @subject
ORDER BY [i].[id] DESC

SELECT TOP(@p) [i].[id], [i].[action], [i].[actor_id], [i].[actor_kind], [i].[actor_name], [i].[after], [i].[at], [i].[before], [i].[reason], [i].[source], [i].[subject]
FROM [inv_audit] AS [i]
WHERE [i].[subject] IN (@subjects1, @subjects2)
ORDER BY [i].[id] DESC

SELECT [i].[code], [i].[item_id], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[code] = @codes1 OR [i].[item_id] = @request_ItemId

SELECT [i].[code], [i].[item_id], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[code] IN (@codes1, @codes2) OR [i].[item_id] = @request_ItemId

SELECT [i].[document_id], [i].[no], [i].[item_id], [i].[quantity], [i].[value]
FROM [inv_document_lines] AS [i]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[item_id], [i].[quantity], [i].[value], [i0].[id], [i0].[active], [i0].[category], [i0].[costing], [i0].[is_service], [i0].[name], [i0].[name_zh], [i0].[quantity_digits], [i0].[search_text], [i0].[sku], [i0].[sku_key], [i0].[tax_category], [i0].[unit], [i0].[version]
FROM [inv_document_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[id]
FROM [inv_items] AS [i]
WHERE ([i].[sku_key] LIKE @key_startswith ESCAPE N'\' OR [i].[id] IN (
    SELECT [i0].[item_id]
    FROM [inv_barcodes] AS [i0]
    WHERE [i0].[code] = @key
) OR [i].[id] IN (
    SELECT [i1].[id]
    FROM [inv_items] AS [i1]
    WHERE [i1].[search_text] LIKE @like ESCAPE N'\'
)) AND [i].[category] = @request_Category
ORDER BY [i].[sku_key]
OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY

SELECT [i].[id]
FROM [inv_items] AS [i]
WHERE ([i].[sku_key] LIKE @key_startswith ESCAPE N'\' OR [i].[id] IN (
    SELECT [i0].[item_id]
    FROM [inv_barcodes] AS [i0]
    WHERE [i0].[code] = @key
) OR [i].[id] IN (
    SELECT [i1].[id]
    FROM [inv_items] AS [i1]
    WHERE [i1].[search_text] LIKE @like ESCAPE N'\'
)) AND [i].[category] = @request_Category AND [i].[active] = @active
ORDER BY [i].[sku_key]
OFFSET @p ROWS FETCH NEXT @p7 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[search_text] AS [SearchText], [i].[name] AS [Name], [i].[name_zh] AS [NameZh], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[on_hand] AS [OnHand], [m].[minimum] AS [Minimum], [m].[maximum] AS [Maximum], [m].[version] AS [Version]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p1 ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[search_text] AS [SearchText], [i].[name] AS [Name], [i].[name_zh] AS [NameZh], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[on_hand] AS [OnHand], [m].[minimum] AS [Minimum], [m].[maximum] AS [Maximum], [m].[version] AS [Version]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p3 ROWS FETCH NEXT @p4 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[search_text] AS [SearchText], [i].[name] AS [Name], [i].[name_zh] AS [NameZh], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[on_hand] AS [OnHand], [m].[minimum] AS [Minimum], [m].[maximum] AS [Maximum], [m].[version] AS [Version]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at AND [m].[on_hand] <= [m].[minimum] AND ([i].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i].[search_text] LIKE @lower_contains ESCAPE N'\')
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p5 ROWS FETCH NEXT @p6 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[search_text] AS [SearchText], [i].[name] AS [Name], [i].[name_zh] AS [NameZh], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[quantity] AS [Quantity], [m].[value] AS [Value]
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p1 ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[search_text] AS [SearchText], [i].[name] AS [Name], [i].[name_zh] AS [NameZh], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[quantity] AS [Quantity], [m].[value] AS [Value]
FROM (
    SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
    WHERE COALESCE(b.quantity, 0) <= r.minimum
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @only AND [i0].[id] = @at AND ([i].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i].[search_text] LIKE @lower_contains ESCAPE N'\')
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p5 ROWS FETCH NEXT @p6 ROWS ONLY

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[id] = @itemIds1

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[sku_key] = @codes1 OR [i].[id] = @request_ItemId

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[sku_key] IN (@codes1, @codes2) OR [i].[id] = @request_ItemId

SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version], [i0].[code]
FROM [inv_items] AS [i]
LEFT JOIN [inv_barcodes] AS [i0] ON [i].[id] = [i0].[item_id]
WHERE [i].[id] = @itemId
ORDER BY [i].[id], [i0].[position]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
ORDER BY [i].[is_default] DESC, [i].[code_key]

SELECT [i].[id], [i].[actor_id], [i].[actor_name], [i].[effective], [i].[kind], [i].[number], [i].[reason], [i].[recorded], [i].[reference], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
ORDER BY [i].[recorded] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id], [i].[actor_id], [i].[actor_name], [i].[effective], [i].[kind], [i].[number], [i].[reason], [i].[recorded], [i].[reference], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[kind] = @kind AND ([i].[warehouse_id] = @warehouse OR [i].[to_warehouse_id] = @warehouse2) AND [i].[effective] >= @start AND [i].[effective] < @end AND ([i].[number] LIKE @text_contains ESCAPE N'\' OR ([i].[reference] IS NOT NULL AND [i].[reference] LIKE @text_contains0 ESCAPE N'\'))
ORDER BY [i].[recorded] DESC
OFFSET @p ROWS FETCH NEXT @p8 ROWS ONLY

SELECT [i].[id], [i].[at], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id], [i].[at], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[day] >= @from AND [i].[day] <= @to
ORDER BY [i].[at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL AND [i].[item_id] = @items1

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[name_zh] AS [NameZh], [i0].[unit] AS [Unit], [i1].[code] AS [Warehouse]
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL
ORDER BY [i].[raised_at] DESC, [i0].[sku_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[name_zh] AS [NameZh], [i0].[unit] AS [Unit], [i1].[code] AS [Warehouse]
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL AND [i].[item_id] = @only AND [i].[warehouse_id] = @at
ORDER BY [i].[raised_at] DESC, [i0].[sku_key]
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

SELECT [i].[run_id], [i].[item_id], [i].[warehouse_id], [i].[quantity], [i].[value], [i0].[id], [i0].[active], [i0].[category], [i0].[costing], [i0].[is_service], [i0].[name], [i0].[name_zh], [i0].[quantity_digits], [i0].[search_text], [i0].[sku], [i0].[sku_key], [i0].[tax_category], [i0].[unit], [i0].[version], [i1].[code] AS [Warehouse]
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId
ORDER BY [i0].[sku_key], [i1].[code]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[run_id], [i].[item_id], [i].[warehouse_id], [i].[quantity], [i].[value], [i0].[id], [i0].[active], [i0].[category], [i0].[costing], [i0].[is_service], [i0].[name], [i0].[name_zh], [i0].[quantity_digits], [i0].[search_text], [i0].[sku], [i0].[sku_key], [i0].[tax_category], [i0].[unit], [i0].[version], [i1].[code] AS [Warehouse]
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId AND [i].[warehouse_id] = @at AND ([i0].[sku_key] LIKE @key_contains ESCAPE N'\' OR [i0].[search_text] LIKE @lower_contains ESCAPE N'\')
ORDER BY [i0].[sku_key], [i1].[code]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY

SELECT [i].[sequence], [i].[actor_id], [i].[actor_name], [i].[bin], [i].[cause], [i].[contra], [i].[corrects], [i].[effective], [i].[fallback_quantity], [i].[fallback_value], [i].[item_id], [i].[kind], [i].[late], [i].[lot], [i].[origin], [i].[place], [i].[pool], [i].[provisional], [i].[quantity], [i].[reason], [i].[recorded], [i].[source_id], [i].[source_kind], [i].[source_line], [i].[source_number], [i].[value], [i].[warehouse_id], [i].[zero_cost]
FROM [inv_ledger] AS [i]
ORDER BY [i].[sequence] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[sequence], [i].[actor_id], [i].[actor_name], [i].[bin], [i].[cause], [i].[contra], [i].[corrects], [i].[effective], [i].[fallback_quantity], [i].[fallback_value], [i].[item_id], [i].[kind], [i].[late], [i].[lot], [i].[origin], [i].[place], [i].[pool], [i].[provisional], [i].[quantity], [i].[reason], [i].[recorded], [i].[source_id], [i].[source_kind], [i].[source_line], [i].[source_number], [i].[value], [i].[warehouse_id], [i].[zero_cost]
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item AND [i0].[warehouse_id] = @request_WarehouseId
) AND [i].[warehouse_id] = @warehouse AND [i].[source_kind] = @request_SourceKind AND [i].[source_id] = @source AND [i].[kind] = @request_Kind AND [i].[late] = CAST(1 AS bit) AND [i].[effective] >= @start AND [i].[effective] < @end AND [i].[effective] <= @asOf AND [i].[recorded] <= @knownAt
ORDER BY [i].[sequence] DESC
OFFSET @p ROWS FETCH NEXT @p11 ROWS ONLY

SELECT [m].[item_id], [i].[sku], [m].[warehouse_id], [m].[on_hand], [m].[minimum], [m].[maximum]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[active] = CAST(1 AS bit) AND [i0].[active] = CAST(1 AS bit)

SELECT [s].[category], [s].[from], [s].[rate]
FROM [sal_tax_rates] AS [s]

SELECT [s].[code], [s].[change], [s].[inclusive], [s].[name], [s].[name_zh]
FROM [sal_tax_categories] AS [s]

SELECT [s].[id] AS [Id], [s].[item_id] AS [ItemId], [s].[amount] AS [Amount], [s].[from] AS [From], [s].[until] AS [Until], [s].[withdrawn_at] AS [WithdrawnAt], [s].[change] AS [Change]
FROM [sal_prices] AS [s]
WHERE [s].[change] > @last

SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence AS through_sequence
FROM inv_balances b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0

SELECT warehouse_id, CAST(COUNT(*) AS bigint) AS lines, CAST(SUM(value) AS bigint) AS value
FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [inv_reorder_rules]
OUTPUT 1
WHERE [item_id] = @p0 AND [warehouse_id] = @p1 AND [version] = @p2;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_warehouses] ([id], [active], [code], [code_key], [is_default], [name], [negative_stock], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_warehouses] SET [negative_stock] = @p0, [version] = @p1
OUTPUT 1
WHERE [id] = @p2 AND [version] = @p3;
