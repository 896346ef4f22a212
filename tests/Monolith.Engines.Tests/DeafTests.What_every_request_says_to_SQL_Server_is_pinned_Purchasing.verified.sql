-- Said nothing: SaveSupplierItem

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

INSERT INTO pur_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [pur_receipt_cancellations] AS [p]
        WHERE [p].[cancellation_id] = @request_CancellationId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [pur_suppliers] AS [p]
        WHERE [p].[code_key] = @key AND [p].[id] <> @command_SupplierId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT COUNT(*)
FROM [pur_orders] AS [p]
INNER JOIN [pur_order_lines] AS [p0] ON [p].[id] = [p0].[order_id]
INNER JOIN [pur_suppliers] AS [p1] ON [p].[supplier_id] = [p1].[id]
WHERE [p].[state] IN (N'Approved', N'PartlyReceived') AND [p0].[received] < [p0].[quantity]

SELECT COUNT(*)
FROM [pur_orders] AS [p]
INNER JOIN [pur_suppliers] AS [p0] ON [p].[supplier_id] = [p0].[id]

SELECT COUNT(*)
FROM [pur_orders] AS [p]
WHERE [p].[supplier_id] = @supplier_Id

SELECT COUNT(*)
FROM [pur_orders] AS [p]
WHERE [p].[supplier_id] = @supplier_Id AND [p].[state] IN (N'Approved', N'PartlyReceived')

SELECT COUNT(*)
FROM [pur_receipts] AS [p]

SELECT COUNT(*)
FROM [pur_receipts] AS [p]
WHERE [p].[supplier_id] = @supplier_Id

SELECT COUNT(*)
FROM [pur_supplier_items] AS [p]
INNER JOIN [pur_suppliers] AS [p0] ON [p].[supplier_id] = [p0].[id]

SELECT COUNT(*)
FROM [pur_suppliers] AS [p]

SELECT DISTINCT [p].[item_id]
FROM [pur_order_lines] AS [p]
WHERE [p].[order_id] = @command_OrderId

SELECT TOP(1) [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @warehouseId

SELECT TOP(1) [p].[created_at]
FROM [pur_orders] AS [p]
WHERE [p].[id] = @receipt_OrderId

SELECT TOP(1) [p].[effective]
FROM [pur_receipts] AS [p]
WHERE [p].[supplier_id] = @supplier_Id
ORDER BY [p].[effective] DESC

SELECT TOP(1) [p].[id], [p].[action], [p].[answer], [p].[at], [p].[fingerprint]
FROM [pur_requests] AS [p]
WHERE [p].[id] = @once_Id

SELECT TOP(1) [p].[id], [p].[active], [p].[address], [p].[code], [p].[code_key], [p].[contact], [p].[credit], [p].[email], [p].[find], [p].[find_no], [p].[name], [p].[payment_days], [p].[phone], [p].[version]
FROM [pur_suppliers] AS [p]
WHERE [p].[id] = @query_SupplierId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[approved_at], [p].[approved_by], [p].[approved_by_id], [p].[close_reason], [p].[closed_at], [p].[closed_by], [p].[closed_by_id], [p].[created_at], [p].[delivery_date], [p].[note], [p].[number], [p].[order_date], [p].[receipts], [p].[site], [p].[state], [p].[supplier_id], [p].[total], [p].[version], [p].[warehouse_id]
FROM [pur_orders] AS [p]
WHERE [p].[id] = @orderId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[approved_at], [p].[approved_by], [p].[approved_by_id], [p].[close_reason], [p].[closed_at], [p].[closed_by], [p].[closed_by_id], [p].[created_at], [p].[delivery_date], [p].[note], [p].[number], [p].[order_date], [p].[receipts], [p].[site], [p].[state], [p].[supplier_id], [p].[total], [p].[version], [p].[warehouse_id]
FROM [pur_orders] AS [p]
WHERE [p].[id] = @query_OrderId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[business_date], [p].[delivery_note], [p].[effective], [p].[find], [p].[is_over], [p].[number], [p].[order_id], [p].[order_number], [p].[recorded], [p].[site], [p].[supplier_id], [p].[supplier_name], [p].[total], [p].[warehouse_id]
FROM [pur_receipts] AS [p]
WHERE [p].[id] = @query_ReceiptId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[business_date], [p].[delivery_note], [p].[effective], [p].[find], [p].[is_over], [p].[number], [p].[order_id], [p].[order_number], [p].[recorded], [p].[site], [p].[supplier_id], [p].[supplier_name], [p].[total], [p].[warehouse_id]
FROM [pur_receipts] AS [p]
WHERE [p].[id] = @request_ReceiptId

SELECT TOP(1) [p].[name]
FROM [pur_suppliers] AS [p]
WHERE [p].[id] = @order_SupplierId

SELECT TOP(1) [p].[receipt_id], [p].[actor_id], [p].[actor_name], [p].[cancellation_id], [p].[reason], [p].[recorded]
FROM [pur_receipt_cancellations] AS [p]
WHERE [p].[receipt_id] = @receipt_Id

SELECT TOP(1) [p].[supplier_id], [p].[item_id], [p].[code], [p].[code_key], [p].[cost], [p].[lead_days], [p].[minimum], [p].[preferred], [p].[unit], [p].[version]
FROM [pur_supplier_items] AS [p]
WHERE [p].[supplier_id] = @request_SupplierId AND [p].[item_id] = @request_ItemId

SELECT TOP(@p) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[change] > @last
ORDER BY [i].[change]

SELECT TOP(@p) [p].[id], [p].[action], [p].[actor_id], [p].[actor_kind], [p].[actor_name], [p].[after], [p].[at], [p].[before], [p].[reason], [p].[source], [p].[subject]
FROM [pur_audit] AS [p]
WHERE [p].[subject] = @subject
ORDER BY [p].[id] DESC

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @ids1

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

SELECT [i].[origin_line] AS [OriginLine], [i2].[kind] AS [Kind], [i].[quantity] AS [Quantity], [i].[value] AS [Value]
FROM [inv_document_lines] AS [i]
INNER JOIN (
    SELECT [i0].[id], [i0].[kind]
    FROM [inv_documents] AS [i0]
    WHERE NOT EXISTS (
        SELECT 1
        FROM [inv_document_cancellations] AS [i1]
        WHERE [i1].[document_id] = [i0].[id])
) AS [i2] ON [i].[document_id] = [i2].[id]
WHERE [i].[origin_id] = @receipt

SELECT [p].[id] AS [OrderId], [p].[number] AS [Number], [p0].[no] AS [LineNo], [p].[supplier_id] AS [SupplierId], [p1].[name] AS [SupplierName], [p0].[item_id] AS [ItemId], [p0].[sku] AS [Sku], [p0].[name] AS [Name], [p0].[unit] AS [Unit], [p0].[quantity] AS [Quantity], [p0].[received] AS [Received], [p].[delivery_date] AS [DeliveryDate], CASE
    WHEN [p].[delivery_date] < @today THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Overdue], [p1].[find] AS [SupplierFind], [p0].[find] AS [LineFind]
FROM [pur_orders] AS [p]
INNER JOIN [pur_order_lines] AS [p0] ON [p].[id] = [p0].[order_id]
INNER JOIN [pur_suppliers] AS [p1] ON [p].[supplier_id] = [p1].[id]
WHERE [p].[state] IN (N'Approved', N'PartlyReceived') AND [p0].[received] < [p0].[quantity]
ORDER BY CASE
    WHEN [p].[delivery_date] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p].[delivery_date], [p].[number], [p0].[no]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [p].[id] AS [OrderId], [p].[number] AS [Number], [p].[supplier_id] AS [SupplierId], [p0].[name] AS [SupplierName], [p].[state] AS [State], [p].[order_date] AS [OrderDate], [p].[delivery_date] AS [DeliveryDate], [p].[receipts] AS [Receipts], [p].[total] AS [Total], CASE
    WHEN [p].[state] IN (N'Approved', N'PartlyReceived') AND CASE
        WHEN [p].[delivery_date] < @today THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Overdue], [p0].[find] AS [SupplierFind]
FROM [pur_orders] AS [p]
INNER JOIN [pur_suppliers] AS [p0] ON [p].[supplier_id] = [p0].[id]
ORDER BY [p].[number] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [p].[id] AS [ReceiptId], [p].[number] AS [Number], [p].[order_id] AS [OrderId], [p].[order_number] AS [OrderNumber], [p].[supplier_id] AS [SupplierId], [p].[supplier_name] AS [SupplierName], [p].[effective] AS [Effective], [p].[business_date] AS [BusinessDate], [p].[actor_name] AS [ReceivedBy], [p].[delivery_note] AS [DeliveryNote], [p].[is_over] AS [IsOver], [p].[total] AS [Total], [p].[find] AS [Find], (
    SELECT TOP(1) [p0].[recorded]
    FROM [pur_receipt_cancellations] AS [p0]
    WHERE [p0].[receipt_id] = [p].[id]) AS [Cancelled]
FROM [pur_receipts] AS [p]
ORDER BY [p].[number] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [p].[id] AS [SupplierId], [p].[code] AS [Code], [p].[name] AS [Name], [p].[contact] AS [Contact], [p].[phone] AS [Phone], [p].[email] AS [Email], [p].[address] AS [Address], [p].[credit] AS [Credit], [p].[payment_days] AS [PaymentDays], [p].[active] AS [Active], [p].[version] AS [Version], [p].[code_key] AS [CodeKey]
FROM [pur_suppliers] AS [p]
ORDER BY [p].[code_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [p].[id], [p].[active], [p].[address], [p].[code], [p].[code_key], [p].[contact], [p].[credit], [p].[email], [p].[find], [p].[find_no], [p].[name], [p].[payment_days], [p].[phone], [p].[version]
FROM [pur_suppliers] AS [p]
WHERE [p].[code_key] = @keys1

SELECT [p].[id], [p].[active], [p].[address], [p].[code], [p].[code_key], [p].[contact], [p].[credit], [p].[email], [p].[find], [p].[find_no], [p].[name], [p].[payment_days], [p].[phone], [p].[version]
FROM [pur_suppliers] AS [p]
WHERE [p].[id] = @ids1

SELECT [p].[id], [p].[number], [p].[effective], [p].[is_over]
FROM [pur_receipts] AS [p]
WHERE [p].[order_id] = @order_Id
ORDER BY [p].[number]

SELECT [p].[order_id], [p].[no], [p].[amount], [p].[entry_quantity], [p].[entry_unit], [p].[find], [p].[item_id], [p].[name], [p].[quantity], [p].[received], [p].[sku], [p].[unit], [p].[unit_price]
FROM [pur_order_lines] AS [p]
WHERE [p].[order_id] = @order_Id

SELECT [p].[receipt_id], [p].[no], [p].[amount], [p].[bin], [p].[entry_quantity], [p].[entry_unit], [p].[expires_on], [p].[item_id], [p].[lot], [p].[name], [p].[order_line_no], [p].[over], [p].[produced_on], [p].[quantity], [p].[serial], [p].[sku], [p].[unit], [p].[unit_price]
FROM [pur_receipt_lines] AS [p]
WHERE [p].[receipt_id] = @receipt_Id

SELECT [p].[supplier_id]
FROM [pur_orders] AS [p]
WHERE [p].[supplier_id] = @supplierIds1
UNION
SELECT [p0].[supplier_id]
FROM [pur_receipts] AS [p0]
WHERE [p0].[supplier_id] = @supplierIds1

SELECT [p].[supplier_id] AS [SupplierId], [p0].[name] AS [Supplier], [p0].[code] AS [SupplierCode], [p0].[code_key] AS [SupplierKey], [p].[item_id] AS [ItemId], [p].[code] AS [Code], [p].[unit] AS [Unit], [p].[cost] AS [Cost], [p].[lead_days] AS [LeadDays], [p].[minimum] AS [Minimum], [p].[preferred] AS [Preferred], [p].[version] AS [Version], [p0].[name] + N' ' + [p0].[code] + N' ' + COALESCE([p].[code], N'') AS [Found]
FROM [pur_supplier_items] AS [p]
INNER JOIN [pur_suppliers] AS [p0] ON [p].[supplier_id] = [p0].[id]
ORDER BY [p0].[code_key], [p].[item_id]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT closed_through FROM inv_period_state WHERE id = 1

SELECT source_line, item_id, warehouse_id, moment, quantity, value, lot, serial FROM inv_ledger
WHERE source_id = @p0 AND kind = 'receipt' ORDER BY sequence

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [pur_supplier_items]
OUTPUT 1
WHERE [item_id] = @p0 AND [supplier_id] = @p1 AND [version] = @p2;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [pur_orders] SET [closed_at] = @p0, [closed_by] = @p1, [closed_by_id] = @p2, [state] = @p3, [version] = @p4
OUTPUT 1
WHERE [id] = @p5 AND [version] = @p6;
