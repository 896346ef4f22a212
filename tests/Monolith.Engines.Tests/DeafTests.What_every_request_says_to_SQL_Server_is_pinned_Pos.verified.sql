-- Said nothing: FeedItems, ListCashRoundings, SaveLimit

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

INSERT INTO pos_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT (SELECT content_hash FROM pos_tickets WHERE id = @p0), closed_at, z_number FROM pos_shifts WHERE id = @p1

SELECT COUNT(*)
FROM [pos_findings] AS [p]
WHERE [p].[seen_at] IS NULL

SELECT COUNT(*)
FROM [pos_shifts] AS [p]

SELECT COUNT(*)
FROM [pos_tickets] AS [p]

SELECT TOP(1) [d].[id], [d].[action], [d].[answer], [d].[at], [d].[fingerprint]
FROM [dev_requests] AS [d]
WHERE [d].[id] = @once_Id

SELECT TOP(1) [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @warehouseId

SELECT TOP(1) [i].[number], [i].[first_row], [i].[hash], [i].[last_row], [i].[marks], [i].[previous], [i].[public_key], [i].[root], [i].[sealed_at], [i].[signature]
FROM [inv_seal_blocks] AS [i]
ORDER BY [i].[number] DESC

SELECT TOP(1) [i].[number], [i].[name], [i].[begun]
FROM [inv_counts] AS [i]
WHERE [i].[warehouse_id] = @warehouseId AND [i].[pauses_sales] = CAST(1 AS bit) AND [i].[drill] = CAST(0 AS bit) AND [i].[state] IN (N'Counting', N'Approving')
ORDER BY [i].[begun]

SELECT TOP(1) [p].[from], [p].[change], [p].[step]
FROM [pos_cash_roundings] AS [p]
WHERE [p].[from] = @from

SELECT TOP(1) [p].[id], [p].[action], [p].[answer], [p].[at], [p].[fingerprint]
FROM [pos_requests] AS [p]
WHERE [p].[id] = @once_Id

SELECT TOP(1) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
WHERE [p].[id] = @request_RegisterId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[after_close], [p].[business_date], [p].[cash_rounding], [p].[cashier_id], [p].[cashier_name], [p].[change_given], [p].[clock_offset], [p].[clock_source], [p].[completed_at], [p].[content_hash], [p].[customer_id], [p].[discount], [p].[is_return], [p].[net], [p].[note], [p].[number], [p].[printed_number], [p].[recorded_at], [p].[register_code], [p].[register_id], [p].[salesperson_id], [p].[salesperson_name], [p].[shift_id], [p].[site], [p].[tax], [p].[tax_rounding], [p].[till_time], [p].[total], [p].[warehouse_id]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @ticketId

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[after_close], [p].[business_date], [p].[cash_rounding], [p].[cashier_id], [p].[cashier_name], [p].[change_given], [p].[clock_offset], [p].[clock_source], [p].[completed_at], [p].[content_hash], [p].[customer_id], [p].[discount], [p].[is_return], [p].[net], [p].[note], [p].[number], [p].[printed_number], [p].[recorded_at], [p].[register_code], [p].[register_id], [p].[salesperson_id], [p].[salesperson_name], [p].[shift_id], [p].[site], [p].[tax], [p].[tax_rounding], [p].[till_time], [p].[total], [p].[warehouse_id]
FROM [pos_tickets] AS [p]
WHERE [p].[number] = @number

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[after_close], [p].[business_date], [p].[cash_rounding], [p].[cashier_id], [p].[cashier_name], [p].[change_given], [p].[clock_offset], [p].[clock_source], [p].[completed_at], [p].[content_hash], [p].[customer_id], [p].[discount], [p].[is_return], [p].[net], [p].[note], [p].[number], [p].[printed_number], [p].[recorded_at], [p].[register_code], [p].[register_id], [p].[salesperson_id], [p].[salesperson_name], [p].[shift_id], [p].[site], [p].[tax], [p].[tax_rounding], [p].[till_time], [p].[total], [p].[warehouse_id]
FROM [pos_tickets] AS [p]
WHERE [p].[printed_number] = @number
ORDER BY [p].[completed_at]

SELECT TOP(1) [p].[id], [p].[at], [p].[business_date], [p].[cashier_id], [p].[cashier_name], [p].[code], [p].[place], [p].[register_code], [p].[register_id], [p].[seen_at], [p].[seen_by_id], [p].[seen_by_name], [p].[seen_reason], [p].[sentence], [p].[shift_id], [p].[site], [p].[ticket_id], [p].[ticket_number]
FROM [pos_findings] AS [p]
WHERE [p].[id] = @request_FindingId

SELECT TOP(1) [p].[id], [p].[business_date], [p].[cash_rounding], [p].[cashier_id], [p].[cashier_name], [p].[change], [p].[closed_at], [p].[closed_by_id], [p].[closed_by_name], [p].[counted_cash], [p].[difference], [p].[discounts], [p].[expected_cash], [p].[float], [p].[gross], [p].[ledger_head], [p].[net], [p].[opened_at], [p].[register_code], [p].[register_id], [p].[returned], [p].[returns], [p].[site], [p].[state], [p].[tax], [p].[tickets], [p].[total], [p].[warehouse_id], [p].[z_number]
FROM [pos_shifts] AS [p]
WHERE [p].[id] = @request_ShiftId

SELECT TOP(1) [p].[number]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @request_TicketId

SELECT TOP(1) [s].[id], [s].[active], [s].[address], [s].[code], [s].[code_key], [s].[contact], [s].[email], [s].[find_no], [s].[name], [s].[note], [s].[phone], [s].[version]
FROM [sal_customers] AS [s]
WHERE [s].[id] = @customerId

SELECT TOP(@p) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[change] > @last
ORDER BY [i].[change]

SELECT TOP(@p) [i].[no]
FROM [inv_item_parts] AS [i]
WHERE [i].[part] >= @from AND [i].[part] < @to
ORDER BY [i].[part], [i].[no]

SELECT TOP(@p) [p0].[ticket_id]
FROM (
    SELECT DISTINCT [p].[ticket_id]
    FROM [pos_ticket_lines] AS [p]
    WHERE [p].[origin_ticket_id] = @ticket_TicketId
) AS [p0]
ORDER BY [p0].[ticket_id]

SELECT TOP(@p) [p].[from], [p].[change], [p].[step]
FROM [pos_cash_roundings] AS [p]
WHERE [p].[change] > @last
ORDER BY [p].[change]

SELECT TOP(@p) [p].[id], [p].[action], [p].[actor_id], [p].[actor_kind], [p].[actor_name], [p].[after], [p].[at], [p].[before], [p].[reason], [p].[source], [p].[subject]
FROM [pos_audit] AS [p]
WHERE [p].[subject] = @subject
ORDER BY [p].[id]

SELECT TOP(@p) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
ORDER BY [p].[code]

SELECT TOP(@p) [p].[id], [p].[business_date], [p].[cash_rounding], [p].[cashier_id], [p].[cashier_name], [p].[change], [p].[closed_at], [p].[closed_by_id], [p].[closed_by_name], [p].[counted_cash], [p].[difference], [p].[discounts], [p].[expected_cash], [p].[float], [p].[gross], [p].[ledger_head], [p].[net], [p].[opened_at], [p].[register_code], [p].[register_id], [p].[returned], [p].[returns], [p].[site], [p].[state], [p].[tax], [p].[tickets], [p].[total], [p].[warehouse_id], [p].[z_number]
FROM [pos_shifts] AS [p]
WHERE [p].[change] > @last
ORDER BY [p].[change]

SELECT TOP(@p) [p].[item_id]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] IN (
    SELECT TOP(2000) [p0].[id]
    FROM [pos_tickets] AS [p0]
    ORDER BY [p0].[completed_at] DESC
) AND [p].[is_service] = CAST(0 AS bit)
GROUP BY [p].[item_id]
ORDER BY COUNT(*) DESC, [p].[item_id]

SELECT TOP(@p) [s].[code], [s].[change], [s].[name]
FROM [sal_tax_categories] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[from], [s].[change], [s].[rounding]
FROM [sal_tax_roundings] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[id], [s].[amount], [s].[change], [s].[from], [s].[item_id], [s].[set_at], [s].[set_by], [s].[unit], [s].[until], [s].[withdrawn_at]
FROM [sal_prices] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT [d].[register_id]
FROM [dev_bindings] AS [d]
INNER JOIN [dev_devices] AS [d0] ON [d].[device_id] = [d0].[id]
WHERE [d].[role] = N'ReceiptPrinter' AND [d0].[active] = CAST(1 AS bit)

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

SELECT [p].[code]
FROM [pos_registers] AS [p]
WHERE [p].[id] <> @request_RegisterId

SELECT [p].[id] AS [FindingId], [p].[code] AS [Code], [p].[sentence] AS [Text], [p].[business_date] AS [BusinessDate], [p].[at] AS [At], [p].[ticket_id] AS [TicketId], [p].[ticket_number] AS [TicketNumber], [p].[shift_id] AS [ShiftId], [p].[register_id] AS [RegisterId], [p].[register_code] AS [RegisterCode], [p].[cashier_name] AS [CashierName], [p].[seen_at] AS [SeenAt], [p].[seen_by_name] AS [SeenBy], [p].[seen_reason] AS [Reason]
FROM [pos_findings] AS [p]
WHERE [p].[seen_at] IS NULL
ORDER BY [p].[at] DESC, [p].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [p].[id] AS [ShiftId], [p].[register_id] AS [RegisterId], [p].[register_code] AS [RegisterCode], [p].[state] AS [State], [p].[z_number] AS [ZNumber], [p].[cashier_name] AS [CashierName], [p].[opened_at] AS [OpenedAt], [p].[business_date] AS [BusinessDate], [p].[closed_at] AS [ClosedAt], [p].[float] AS [Float], CASE
    WHEN [p].[state] = N'Open' THEN NULL
    ELSE [p].[tickets]
END AS [Tickets], CASE
    WHEN [p].[state] = N'Open' THEN NULL
    ELSE [p].[returns]
END AS [Returns], CASE
    WHEN [p].[state] = N'Open' THEN NULL
    ELSE [p].[total]
END AS [Total], [p].[difference] AS [Difference]
FROM [pos_shifts] AS [p]
ORDER BY [p].[opened_at] DESC, [p].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [p].[id] AS [TicketId], [p].[number] AS [Number], [p].[printed_number] AS [PrintedNumber], [p].[register_id] AS [RegisterId], [p].[register_code] AS [RegisterCode], [p].[shift_id] AS [ShiftId], [p].[cashier_name] AS [CashierName], [p].[customer_id] AS [CustomerId], [p].[completed_at] AS [CompletedAt], [p].[business_date] AS [BusinessDate], [p].[is_return] AS [IsReturn], [p].[discount] AS [Discount], [p].[net] AS [Net], [p].[tax] AS [Tax], [p].[total] AS [Total]
FROM [pos_tickets] AS [p]
ORDER BY [p].[completed_at] DESC, [p].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [p].[id], [p].[at], [p].[business_date], [p].[cashier_id], [p].[cashier_name], [p].[code], [p].[place], [p].[register_code], [p].[register_id], [p].[seen_at], [p].[seen_by_id], [p].[seen_by_name], [p].[seen_reason], [p].[sentence], [p].[shift_id], [p].[site], [p].[ticket_id], [p].[ticket_number]
FROM [pos_findings] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[place]

SELECT [p].[id], [p].[number], [p].[completed_at]
FROM [pos_tickets] AS [p]
WHERE [p].[id] = @ids1
ORDER BY [p].[completed_at]

SELECT [p].[id], [p].[recorded_at], [p].[is_return], [p].[net], [p].[tax], [p].[total], [p1].[Amount], [p1].[ChangeGiven], [p1].[ticket_id], [p1].[no]
FROM [pos_tickets] AS [p]
LEFT JOIN (
    SELECT [p0].[amount] AS [Amount], [p0].[change_given] AS [ChangeGiven], [p0].[ticket_id], [p0].[no]
    FROM [pos_ticket_tenders] AS [p0]
    WHERE [p0].[kind] = N'Cash'
) AS [p1] ON [p].[id] = [p1].[ticket_id]
WHERE [p].[shift_id] = @shiftId AND [p].[after_close] = CAST(1 AS bit)
ORDER BY [p].[id], [p1].[ticket_id]

SELECT [p].[origin_line_no] AS [OriginLineNo], [p].[quantity] AS [Quantity]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[origin_ticket_id] = @ticketId

SELECT [p].[origin_ticket_id] AS [OriginTicketId], [p].[origin_line_no] AS [OriginLineNo], [p].[quantity] AS [Quantity], [p].[discount] AS [Discount], [p].[amount] AS [Amount], [p].[net] AS [Net], [p].[tax] AS [Tax]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[origin_ticket_id] IS NOT NULL AND [p].[origin_ticket_id] = @tickets1

SELECT [p].[register_id] AS [RegisterId], [p].[id] AS [Id]
FROM [pos_shifts] AS [p]
WHERE [p].[state] = N'Open'

SELECT [p].[role], [p].[discount_amount], [p].[discount_percent], [p].[return_amount], [p].[version]
FROM [pos_limits] AS [p]

SELECT [p].[shift_id], [p].[category], [p].[rate], [p].[net], [p].[tax]
FROM [pos_shift_taxes] AS [p]
WHERE [p].[shift_id] = @shift_Id

SELECT [p].[shift_id], [p].[kind], [p].[amount], [p].[count], [p].[counted], [p].[difference]
FROM [pos_shift_tenders] AS [p]
WHERE [p].[shift_id] = @shift_Id

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[bin], [p].[category], [p].[discount], [p].[discount_reason], [p].[entry_quantity], [p].[entry_unit], [p].[is_service], [p].[item_id], [p].[lot], [p].[name], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[promotion], [p].[quantity], [p].[salesperson_id], [p].[salesperson_name], [p].[serial], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @request_TicketId
ORDER BY [p].[no]

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[bin], [p].[category], [p].[discount], [p].[discount_reason], [p].[entry_quantity], [p].[entry_unit], [p].[is_service], [p].[item_id], [p].[lot], [p].[name], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[promotion], [p].[quantity], [p].[salesperson_id], [p].[salesperson_name], [p].[serial], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[no]

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[bin], [p].[category], [p].[discount], [p].[discount_reason], [p].[entry_quantity], [p].[entry_unit], [p].[is_service], [p].[item_id], [p].[lot], [p].[name], [p].[net], [p].[origin_line_no], [p].[origin_ticket_id], [p].[price_reason], [p].[promotion], [p].[quantity], [p].[salesperson_id], [p].[salesperson_name], [p].[serial], [p].[sku], [p].[tax], [p].[tax_category], [p].[tax_inclusive], [p].[tax_rate], [p].[unit], [p].[unit_price]
FROM [pos_ticket_lines] AS [p]
WHERE [p].[ticket_id] = @tickets1

SELECT [p].[ticket_id], [p].[no], [p].[amount], [p].[change_given], [p].[kind], [p].[reference]
FROM [pos_ticket_tenders] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[no]

SELECT [p].[ticket_id], [p].[no], [p].[at], [p].[is_proven], [p].[name], [p].[permission], [p].[reason], [p].[user_id]
FROM [pos_ticket_authorities] AS [p]
WHERE [p].[ticket_id] = @ticket_Id
ORDER BY [p].[no]

SELECT [s].[category], [s].[from], [s].[inclusive], [s].[rate]
FROM [sal_tax_rates] AS [s]
WHERE [s].[category] = @codes1

SELECT item_id, warehouse_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE item_id IN (@p0, @p1, @p2, @p3)

SELECT last FROM pos_numbers WHERE series = @p0

SELECT series, last FROM pos_numbers WHERE series IN (@p0, @p1, @p2, @p3)

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [pos_cash_roundings] ([from], [change], [step])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [pos_cash_roundings] SET [step] = @p0
OUTPUT 1
WHERE [from] = @p1;

UPDATE pos_numbers SET last = last + @p0 WHERE series = @p1
