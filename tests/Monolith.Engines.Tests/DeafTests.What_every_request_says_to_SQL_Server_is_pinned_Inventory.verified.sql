-- Said nothing: GetItemByCode, SaveReorderRule, TransferStock

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

INSERT INTO inv_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

INSERT INTO inv_events (at, name, payload) VALUES (@p0, @p1, @p2)

INSERT INTO inv_item_parts (part, no) VALUES (@p0, @p1)

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

SELECT COALESCE(SUM(CAST([i].[value] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]

SELECT COALESCE(SUM([m].[value]), CAST(0 AS bigint))
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

SELECT COUNT(*)
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

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
WHERE [i].[id] = @Value AND [i0].[id] = @Value2

SELECT COUNT(*)
FROM [inv_documents] AS [i]

SELECT COUNT(*)
FROM [inv_items] AS [i]

SELECT COUNT(*)
FROM [inv_ledger] AS [i]

SELECT COUNT(*)
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL

SELECT COUNT(*)
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId

SELECT COUNT(*)
FROM [inv_valuation_runs] AS [i]

SELECT DISTINCT [p].[item_id]
FROM [pos_ticket_lines] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [pos_tickets] AS [p0]
    WHERE [p0].[completed_at] >= @first AND [p0].[recorded_at] >= @since AND [p0].[id] = [p].[ticket_id])

SELECT DISTINCT [p].[item_id]
FROM [pur_order_lines] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [pur_orders] AS [p0]
    WHERE ([p0].[created_at] >= @since OR [p0].[state] = N'Draft') AND [p0].[id] = [p].[order_id])

SELECT DISTINCT [s].[item_id]
FROM [sal_prices] AS [s]
WHERE [s].[set_at] >= @since AND [s].[withdrawn_at] IS NULL

SELECT DISTINCT item_id FROM inv_balances WHERE item_id IN (@p0, @p1, @p2, @p3)

SELECT DISTINCT item_id FROM inv_reorder_rules WHERE item_id IN (@p0, @p1, @p2, @p3)

SELECT TOP(1) [i].[document_id], [i].[actor_id], [i].[actor_name], [i].[cancellation_id], [i].[reason], [i].[recorded]
FROM [inv_document_cancellations] AS [i]
WHERE [i].[document_id] = @document_Id

SELECT TOP(1) [i].[id], [i].[action], [i].[answer], [i].[at], [i].[fingerprint]
FROM [inv_requests] AS [i]
WHERE [i].[id] = @once_Id

SELECT TOP(1) [i].[id], [i].[active], [i].[category], [i].[category_key], [i].[change], [i].[costing], [i].[find_no], [i].[is_service], [i].[name], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[id] = @request_ItemId

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[business_date], [i].[effective], [i].[kind], [i].[number], [i].[reason], [i].[recorded], [i].[reference], [i].[site], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @request_DocumentId

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[business_date], [i].[effective], [i].[kind], [i].[number], [i].[reason], [i].[recorded], [i].[reference], [i].[site], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @request_ReceiptId AND [i].[kind] = N'Receipt'

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
WHERE [i].[subject] IN (@subjects1, @subjects2, @subjects3)
ORDER BY [i].[id] DESC

SELECT TOP(@p) [i].[id], [i].[active], [i].[category], [i].[category_key], [i].[change], [i].[costing], [i].[find_no], [i].[is_service], [i].[name], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[change] > @last
ORDER BY [i].[change]

SELECT TOP(@p) [s].[code], [s].[change], [s].[name]
FROM [sal_tax_categories] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i].[warehouse_id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[quantity] AS [Quantity], [i].[value] AS [Value]
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[run_id] = @request_ValuationId
ORDER BY [i0].[sku_key], [i1].[code]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @there1

SELECT [i].[document_id], [i].[no], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[quantity], [i].[value]
FROM [inv_document_lines] AS [i]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[quantity], [i].[value]
FROM [inv_document_lines] AS [i]
WHERE [i].[document_id] = @receipt_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[quantity], [i].[value], [i0].[id], [i0].[active], [i0].[category], [i0].[category_key], [i0].[change], [i0].[costing], [i0].[find_no], [i0].[is_service], [i0].[name], [i0].[quantity_digits], [i0].[sku], [i0].[sku_key], [i0].[tax_category], [i0].[unit], [i0].[version]
FROM [inv_document_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[id] AS [AlertId], [i].[item_id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i].[warehouse_id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[on_hand] AS [OnHand], [i].[minimum] AS [Minimum], [i].[suggested] AS [Suggested], [i].[raised_at] AS [RaisedAt], [i].[closed_at] AS [ClosedAt]
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL
ORDER BY [i].[raised_at] DESC, [i0].[sku_key] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [DocumentId], [i].[number] AS [Number], [i].[kind] AS [Kind], [i].[warehouse_id] AS [WarehouseId], [i].[to_warehouse_id] AS [ToWarehouseId], [i].[effective] AS [Effective], [i].[business_date] AS [BusinessDate], [i].[recorded] AS [Recorded], [i].[reason] AS [Reason], [i].[reference] AS [Reference], [i].[actor_name] AS [Actor], (
    SELECT TOP(1) [i0].[recorded]
    FROM [inv_document_cancellations] AS [i0]
    WHERE [i0].[document_id] = [i].[id]) AS [Cancelled]
FROM [inv_documents] AS [i]
ORDER BY [i].[recorded] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [Id], [i].[change] AS [Change], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_items] AS [i0]
        WHERE [i0].[id] = [i].[id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsBack]
FROM [inv_removed_items] AS [i]
WHERE [i].[change] > @last

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[on_hand] AS [Held], [m].[minimum] AS [Least], [m].[maximum] AS [Most], [m].[version] AS [Version]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p1 ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[on_hand] AS [Held], [m].[minimum] AS [Least], [m].[maximum] AS [Most], [m].[version] AS [Version]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[id] = @Value AND [i0].[id] = @Value2
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p3 ROWS FETCH NEXT @p4 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[quantity] AS [Held], [m].[value] AS [Worth]
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM inv_balances
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p1 ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i].[quantity_digits] AS [QuantityDigits], [i].[category] AS [Category], [i].[category_key] AS [CategoryKey], [i].[tax_category] AS [TaxCategory], [i].[is_service] AS [IsService], [i].[active] AS [Active], [i].[costing] AS [Costing], [i].[version] AS [Version]
FROM [inv_items] AS [i]
ORDER BY [i].[sku_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [ValuationId], [i].[day] AS [Day], [i].[at] AS [At], [i].[through_sequence] AS [ThroughSequence], [i].[lines] AS [Lines], [i].[value] AS [Value]
FROM [inv_valuation_runs] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id], [i].[active], [i].[category], [i].[category_key], [i].[change], [i].[costing], [i].[find_no], [i].[is_service], [i].[name], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[active], [i].[category], [i].[category_key], [i].[change], [i].[costing], [i].[find_no], [i].[is_service], [i].[name], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[id] = @itemIds1

SELECT [i].[id], [i].[active], [i].[category], [i].[category_key], [i].[change], [i].[costing], [i].[find_no], [i].[is_service], [i].[name], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_items] AS [i]
WHERE [i].[id] = @there1

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
ORDER BY [i].[is_default] DESC, [i].[code_key]

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL

SELECT [i].[id], [i].[closed_at], [i].[item_id], [i].[minimum], [i].[on_hand], [i].[raised_at], [i].[suggested], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL AND [i].[item_id] = @items1

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @there1

SELECT [i].[sequence] AS [Sequence], [i].[site] AS [Site], [i].[business_date] AS [BusinessDate], [i].[bin] AS [Bin], [i].[lot] AS [Lot], [i].[actor_id] AS [ActorId], [i].[effective] AS [Effective], [i].[recorded] AS [Recorded], [i].[item_id] AS [ItemId], [i].[warehouse_id] AS [WarehouseId], [i].[kind] AS [Kind], [i].[quantity] AS [Quantity], [i].[entry_unit] AS [EntryUnit], [i].[entry_quantity] AS [EntryQuantity], [i].[value] AS [Value], [i].[contra] AS [Contra], [i].[source_kind] AS [SourceKind], [i].[source_id] AS [SourceId], [i].[source_line] AS [SourceLine], [i].[source_number] AS [SourceNumber], [i].[actor_name] AS [Actor], [i].[reason] AS [Reason], [i].[corrects] AS [Corrects], [i].[cause] AS [Cause], [i].[origin] AS [Origin], [i].[late] AS [Late], [i].[provisional] AS [Provisional], [i].[zero_cost] AS [ZeroCost], [i].[place] AS [Place]
FROM [inv_ledger] AS [i]
ORDER BY [i].[sequence] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [m].[item_id], [i].[sku], [m].[warehouse_id], [m].[on_hand], [m].[minimum], [m].[maximum]
FROM (
    SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
    FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [i].[active] = CAST(1 AS bit) AND [i0].[active] = CAST(1 AS bit)

SELECT b.code_key, i.id, i.sku, i.name, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id WHERE b.code_key IN (@p0, @p1, @p2, @p3)

SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence AS through_sequence
FROM inv_balances b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0

SELECT id FROM inv_items WHERE id IN (@p0, @p1, @p2, @p3)

SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE item_id IN (@p0, @p1, @p2, @p3)

SELECT last FROM inv_numbers WHERE series = @p0

SELECT sku_key, id, sku, name, active FROM inv_items WHERE sku_key IN (@p0, @p1, @p2, @p3)

SELECT warehouse_id, CAST(COUNT(*) AS bigint) AS lines, CAST(SUM(value) AS bigint) AS value
FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [inv_reorder_rules]
OUTPUT 1
WHERE [item_id] = @p0 AND [warehouse_id] = @p1 AND [version] = @p2;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_items] ([id], [active], [category], [category_key], [change], [costing], [find_no], [is_service], [name], [quantity_digits], [sku], [sku_key], [tax_category], [unit], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_warehouses] ([id], [active], [code], [code_key], [is_default], [name], [negative_stock], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_warehouses] SET [negative_stock] = @p0, [version] = @p1
OUTPUT 1
WHERE [id] = @p2 AND [version] = @p3;

UPDATE inv_numbers SET last = last + @p0 WHERE series = @p1
