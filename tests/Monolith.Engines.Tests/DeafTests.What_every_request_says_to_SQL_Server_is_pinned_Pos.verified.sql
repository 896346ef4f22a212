-- Said nothing: ListShifts, LookUpItem

EXEC sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000

SELECT (SELECT content_hash FROM pos_tickets WHERE id = @p0), (SELECT state FROM pos_shifts WHERE id = @p1)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sal_tax_categories] AS [s]
        WHERE [s].[change] > @last) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

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
FROM [inv_items] AS [i]
WHERE [i].[active] = CAST(1 AS bit)

SELECT COUNT(*)
FROM [pos_tickets] AS [p]
WHERE (UPPER([p].[cashier_name]) LIKE @cashier_contains ESCAPE N'\' OR UPPER([p].[cashier_id]) = @cashier) AND UPPER([p].[number]) LIKE @number_contains ESCAPE N'\'

SELECT COUNT(*)
FROM [pos_tickets] AS [p]
WHERE [p].[completed_at] >= @start AND [p].[completed_at] < @end AND [p].[register_id] = @register AND [p].[shift_id] = @shift AND [p].[customer_id] = @customer AND [p].[total] = @amount AND [p].[is_return] = @returns AND (UPPER([p].[cashier_name]) LIKE @cashier_contains ESCAPE N'\' OR UPPER([p].[cashier_id]) = @cashier) AND UPPER([p].[number]) LIKE @number_contains ESCAPE N'\'

SELECT TOP(1) [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @warehouseId

SELECT TOP(1) [i].[value]
FROM [inv_counters] AS [i]
WHERE [i].[name] = N'items-generation'

SELECT TOP(1) [p].[id], [p].[action], [p].[answer], [p].[at], [p].[fingerprint]
FROM [pos_requests] AS [p]
WHERE [p].[id] = @once_Id

SELECT TOP(1) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
WHERE [p].[id] = @request_RegisterId

SELECT TOP(1) [p].[id], [p].[business_date], [p].[cashier_id], [p].[cashier_name], [p].[change_given], [p].[completed_at], [p].[content_hash], [p].[customer_id], [p].[discount], [p].[is_return], [p].[net], [p].[note], [p].[number], [p].[recorded_at], [p].[register_code], [p].[register_id], [p].[shift_id], [p].[tax], [p].[total], [p].[warehouse_id]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @ticketId

SELECT TOP(1) [p].[id], [p].[business_date], [p].[cashier_id], [p].[cashier_name], [p].[change_given], [p].[completed_at], [p].[content_hash], [p].[customer_id], [p].[discount], [p].[is_return], [p].[net], [p].[note], [p].[number], [p].[recorded_at], [p].[register_code], [p].[register_id], [p].[shift_id], [p].[tax], [p].[total], [p].[warehouse_id]
FROM [pos_tickets] AS [p]
WHERE [p].[number] = @number

SELECT TOP(1) [p].[id], [p].[cashier_id], [p].[cashier_name], [p].[closed_at], [p].[counted_cash], [p].[difference], [p].[discounts], [p].[expected_cash], [p].[float], [p].[gross], [p].[net], [p].[opened_at], [p].[register_code], [p].[register_id], [p].[returned], [p].[returns], [p].[state], [p].[tax], [p].[tickets], [p].[total], [p].[warehouse_id], [p].[z_number]
FROM [pos_shifts] AS [p]
WHERE [p].[id] = @request_ShiftId

SELECT TOP(1) [p].[id], [p].[register_id], [p].[register_code], [p].[warehouse_id]
FROM [pos_shifts] AS [p]
WHERE [p].[id] = @shiftId

SELECT TOP(1) [p].[number]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @request_TicketId

SELECT TOP(1) [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[id] = @customerId

SELECT TOP(@p) [p0].[ticket_id]
FROM (
    SELECT DISTINCT [p].[ticket_id]
    FROM [pos_ticket_lines] AS [p]
    WHERE [p].[origin_ticket_id] = @ticket_TicketId
) AS [p0]
ORDER BY [p0].[ticket_id]

SELECT TOP(@p) [p].[id], [p].[action], [p].[actor_id], [p].[actor_kind], [p].[actor_name], [p].[after], [p].[at], [p].[before], [p].[reason], [p].[source], [p].[subject]
FROM [pos_audit] AS [p]
WHERE [p].[subject] = @subject
ORDER BY [p].[id]

SELECT TOP(@p) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
ORDER BY [p].[code]

SELECT TOP(@p) [p].[item_id]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] IN (
    SELECT TOP(2000) [p0].[id]
    FROM [pos_tickets] AS [p0]
    ORDER BY [p0].[completed_at] DESC
) AND [p].[is_service] = CAST(0 AS bit)
GROUP BY [p].[item_id]
ORDER BY COUNT(*) DESC, [p].[item_id]

SELECT [i1].[id], [i1].[active], [i1].[category], [i1].[costing], [i1].[is_service], [i1].[name], [i1].[name_zh], [i1].[quantity_digits], [i1].[search_text], [i1].[sku], [i1].[sku_key], [i1].[tax_category], [i1].[unit], [i1].[version], [i0].[code]
FROM (
    SELECT [i].[id], [i].[active], [i].[category], [i].[costing], [i].[is_service], [i].[name], [i].[name_zh], [i].[quantity_digits], [i].[search_text], [i].[sku], [i].[sku_key], [i].[tax_category], [i].[unit], [i].[version]
    FROM [inv_items] AS [i]
    WHERE [i].[active] = CAST(1 AS bit)
    ORDER BY [i].[sku_key]
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [i1]
LEFT JOIN [inv_barcodes] AS [i0] ON [i1].[id] = [i0].[item_id]
ORDER BY [i1].[sku_key], [i1].[id], [i0].[position]

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
WHERE [i].[id] = @chunk1
ORDER BY [i].[id], [i0].[position]

SELECT [p].[code]
FROM [pos_registers] AS [p]
WHERE [p].[id] <> @request_RegisterId

SELECT [p].[id], [p].[number], [p].[completed_at]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @ids1
ORDER BY [p].[completed_at]

SELECT [p].[id], [p].[number], [p].[register_code], [p].[shift_id], [p].[cashier_name], [p].[customer_id], [p].[completed_at], [p].[business_date], [p].[is_return], [p].[discount], [p].[net], [p].[tax], [p].[total]
FROM [pos_tickets] AS [p]
WHERE (UPPER([p].[cashier_name]) LIKE @cashier_contains ESCAPE N'\' OR UPPER([p].[cashier_id]) = @cashier) AND UPPER([p].[number]) LIKE @number_contains ESCAPE N'\'
ORDER BY [p].[completed_at] DESC, [p].[id] DESC
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY

SELECT [p].[id], [p].[number], [p].[register_code], [p].[shift_id], [p].[cashier_name], [p].[customer_id], [p].[completed_at], [p].[business_date], [p].[is_return], [p].[discount], [p].[net], [p].[tax], [p].[total]
FROM [pos_tickets] AS [p]
WHERE [p].[completed_at] >= @start AND [p].[completed_at] < @end AND [p].[register_id] = @register AND [p].[shift_id] = @shift AND [p].[customer_id] = @customer AND [p].[total] = @amount AND [p].[is_return] = @returns AND (UPPER([p].[cashier_name]) LIKE @cashier_contains ESCAPE N'\' OR UPPER([p].[cashier_id]) = @cashier) AND UPPER([p].[number]) LIKE @number_contains ESCAPE N'\'
ORDER BY [p].[completed_at] DESC, [p].[id] DESC
OFFSET @p ROWS FETCH NEXT @p11 ROWS ONLY

SELECT [p].[origin_line_no] AS [OriginLineNo], [p].[quantity] AS [Quantity]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[origin_ticket_id] = @ticketId

SELECT [p].[origin_ticket_id] AS [OriginTicketId], [p].[origin_line_no] AS [OriginLineNo], [p].[quantity] AS [Quantity], [p].[discount] AS [Discount], [p].[amount] AS [Amount], [p].[net] AS [Net], [p].[tax] AS [Tax]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[origin_ticket_id] IS NOT NULL AND [p].[origin_ticket_id] = @tickets1

SELECT [p].[register_id] AS [RegisterId], [p].[id] AS [Id]
FROM [pos_shifts] AS [p]
WHERE [p].[state] = N'Open'

SELECT [p].[shift_id], [p].[category], [p].[rate], [p].[net], [p].[tax]
FROM [pos_shift_taxes] AS [p]
WHERE [p].[shift_id] = @shift_Id

SELECT [p].[shift_id], [p].[kind], [p].[amount], [p].[count], [p].[counted], [p].[difference]
FROM [pos_shift_tenders] AS [p]
WHERE [p].[shift_id] = @shift_Id

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[category], [p].[discount], [p].[discount_reason], [p].[is_service], [p].[item_id], [p].[name], [p].[name_zh], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[quantity], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @request_TicketId
ORDER BY [p].[no]

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[category], [p].[discount], [p].[discount_reason], [p].[is_service], [p].[item_id], [p].[name], [p].[name_zh], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[quantity], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[no]

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[category], [p].[discount], [p].[discount_reason], [p].[is_service], [p].[item_id], [p].[name], [p].[name_zh], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[quantity], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @tickets1

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[change_given], [p].[kind], [p].[reference]
FROM [pos_ticket_tenders] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[no]

SELECT [s].[category], [s].[from], [s].[rate]
FROM [sal_tax_rates] AS [s]

SELECT [s].[code], [s].[change], [s].[inclusive], [s].[name], [s].[name_zh]
FROM [sal_tax_categories] AS [s]

SELECT [s].[id] AS [Id], [s].[item_id] AS [ItemId], [s].[amount] AS [Amount], [s].[from] AS [From], [s].[until] AS [Until], [s].[withdrawn_at] AS [WithdrawnAt], [s].[change] AS [Change]
FROM [sal_prices] AS [s]
WHERE [s].[change] > @last
