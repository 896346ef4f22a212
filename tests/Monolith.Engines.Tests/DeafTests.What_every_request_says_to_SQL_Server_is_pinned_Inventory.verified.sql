-- Said nothing: AddPicture, AttachPhoto, ConvertStock, ExportLedger, GetItemByCode, ListLotMoves, MakePack, ReadTags, RequestTransfer, RevalueStock, SaveReason, SaveRecipe, SaveReorderRule, TransferStock

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

DELETE FROM inv_pictures WHERE id = @p0

INSERT INTO inv_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

INSERT INTO inv_events (at, name, payload) VALUES (@p0, @p1, @p2)

INSERT INTO inv_item_parts (part, no) VALUES (@p0, @p1)

INSERT INTO inv_valuation_runs (id, at, booked, day, lines, through_sequence, value) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

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
        FROM [inv_bins] AS [i]
        WHERE [i].[warehouse_id] = @request_WarehouseId AND [i].[active] = CAST(1 AS bit)) THEN CAST(1 AS bit)
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
        FROM [inv_documents] AS [i]
        WHERE [i].[id] = @request_DocumentId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_holdings] AS [i]
        WHERE [i].[item_id] = @item_Id AND ([i].[lot] <> N'' OR [i].[serial] <> N'')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_items] AS [i]
        WHERE [i].[id] = @item) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_items] AS [i]
        WHERE [i].[id] = @request_ItemId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_period_closings] AS [i]
        WHERE [i].[id] = @request_ClosingId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_production_orders] AS [i]
        WHERE [i].[id] = @request_OrderId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_recostings] AS [i]
        WHERE [i].[moment] < @end) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_reservations] AS [i]
        WHERE [i].[id] = @request_ReservationId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_stock_requests] AS [i]
        WHERE [i].[id] = @asked_DocumentId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [inv_styles] AS [i]
        WHERE [i].[code_key] = @key AND [i].[id] <> @request_StyleId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CAST(COUNT(*) AS bigint) FROM inv_recostings

SELECT COALESCE(SUM(CAST([i].[quantity] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item
)

SELECT COALESCE(SUM(CAST([i].[value] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item
)

SELECT COALESCE(SUM(CAST([i].[value] AS bigint)), CAST(0 AS bigint))
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IS NOT NULL

SELECT COALESCE(SUM([f].[amount]), CAST(0 AS bigint))
FROM [fin_entries] AS [f]
WHERE [f].[date] <= @through AND EXISTS (
    SELECT 1
    FROM [fin_accounts] AS [f0]
    WHERE [f0].[code] = [f].[account] AND [f0].[role] = N'inventory')

SELECT COALESCE(SUM([m].[value]), CAST(0 AS bigint))
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM (
      SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
      UNION ALL
      SELECT item_id, warehouse_id, quantity, value FROM inv_places
      UNION ALL
      SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
      FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
    ) n
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

SELECT COALESCE(c.source_kind, l.source_kind), COALESCE(c.source_id, l.source_id), COALESCE(c.source_number, l.source_number), MIN(l.recorded), MIN(l.actor_name), CAST(COUNT(*) AS bigint),
  CAST(SUM(CASE WHEN l.corrects IS NULL THEN 0 ELSE 1 END) AS bigint), CAST(SUM(l.value) AS bigint)
FROM inv_ledger l LEFT JOIN inv_ledger c ON c.sequence = l.cause
WHERE l.sequence > @p0 AND l.sequence <= @p1 AND l.business_date <= @p2 AND l.effective <= @p3 AND l.pool IS NOT NULL
  
GROUP BY COALESCE(c.source_kind, l.source_kind), COALESCE(c.source_id, l.source_id), COALESCE(c.source_number, l.source_number)

SELECT COALESCE(category, ''), CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint), CAST(SUM(cost_of_year) AS bigint) FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY COALESCE(category, '')

SELECT COUNT(*)
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM (
      SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
      UNION ALL
      SELECT item_id, warehouse_id, quantity, value FROM inv_places
      UNION ALL
      SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
      FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
    ) n
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)

SELECT COUNT(*)
FROM [ana_parked] AS [a]
WHERE [a].[subscriber] = @subscription_Name AND [a].[state] = N'Parked'

SELECT COUNT(*)
FROM [dev_parked] AS [d]
WHERE [d].[subscriber] = @subscription_Name AND [d].[state] = N'Parked'

SELECT COUNT(*)
FROM [fin_parked] AS [f]
WHERE [f].[subscriber] = @subscription_Name AND [f].[state] = N'Parked'

SELECT COUNT(*)
FROM [inv_bins] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]

SELECT COUNT(*)
FROM [inv_counts] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]

SELECT COUNT(*)
FROM [inv_documents] AS [i]

SELECT COUNT(*)
FROM [inv_holdings] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
LEFT JOIN [inv_lots] AS [i2] ON [i].[item_id] = [i2].[item_id] AND [i].[lot] = [i2].[lot]
WHERE [i].[quantity] <> @Zero

SELECT COUNT(*)
FROM [inv_items] AS [i]

SELECT COUNT(*)
FROM [inv_ledger] AS [i]

SELECT COUNT(*)
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item
)

SELECT COUNT(*)
FROM [inv_parked] AS [i]
WHERE [i].[subscriber] = @subscription_Name AND [i].[state] = N'Parked'

SELECT COUNT(*)
FROM [inv_period_closings] AS [i]

SELECT COUNT(*)
FROM [inv_production_orders] AS [i]
INNER JOIN [inv_recipes] AS [i0] ON [i].[recipe_id] = [i0].[id]
INNER JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
INNER JOIN [inv_warehouses] AS [i2] ON [i].[warehouse_id] = [i2].[id]

SELECT COUNT(*)
FROM [inv_recipes] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]

SELECT COUNT(*)
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
LEFT JOIN [inv_warehouses] AS [i2] ON [i].[source_warehouse_id] = [i2].[id]
WHERE [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND ([i].[snoozed_until] IS NULL OR [i].[snoozed_until] <= @today)

SELECT COUNT(*)
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL

SELECT COUNT(*)
FROM [inv_reorder_rules] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
LEFT JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
LEFT JOIN [inv_warehouses] AS [i2] ON [i].[source_warehouse_id] = [i2].[id]

SELECT COUNT(*)
FROM [inv_reservations] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]

SELECT COUNT(*)
FROM [inv_seal_blocks] AS [i]

SELECT COUNT(*)
FROM [inv_stock_requests] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]

SELECT COUNT(*)
FROM [inv_styles] AS [i]

SELECT COUNT(*)
FROM [inv_transfers] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[from_warehouse_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[to_warehouse_id] = [i1].[id]

SELECT COUNT(*)
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
INNER JOIN [inv_valuation_runs] AS [i2] ON [i].[run_id] = [i2].[id]
WHERE [i].[run_id] = @request_ValuationId

SELECT COUNT(*)
FROM [inv_valuation_runs] AS [i]

SELECT COUNT(*)
FROM [sal_parked] AS [s]
WHERE [s].[subscriber] = @subscription_Name AND [s].[state] = N'Parked'

SELECT COUNT_BIG(*)
FROM [inv_balances] AS [i]
CROSS JOIN [inv_ledger] AS [i0]
WHERE [i].[recosting] = @row_Id AND [i0].[pool] = [i].[pool] AND [i0].[moment] >= [i].[open_moment]

SELECT COUNT_BIG(*) FROM inv_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pos_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pur_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT DISTINCT [p].[item_id]
FROM [pos_ticket_lines] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [pos_tickets] AS [p0]
    WHERE [p0].[recorded_at] >= @since AND [p0].[id] = [p].[ticket_id])

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

SELECT DISTINCT item_id, warehouse_id FROM inv_item_days WHERE day > @p0 AND (demand > 0 OR received > 0)

SELECT MAX([i].[ranked_at])
FROM [inv_item_speeds] AS [i]
WHERE [i].[warehouse_id] = @request_WarehouseId

SELECT MAX([i].[sequence])
FROM [inv_ledger] AS [i]

SELECT TOP(1) [a].[name], [a].[moved_at], [a].[number], [a].[source], [a].[stamp]
FROM [ana_positions] AS [a]
WHERE [a].[name] = @subscription_Name

SELECT TOP(1) [d].[name], [d].[moved_at], [d].[number], [d].[source], [d].[stamp]
FROM [dev_positions] AS [d]
WHERE [d].[name] = @subscription_Name

SELECT TOP(1) [f].[name], [f].[moved_at], [f].[number], [f].[source], [f].[stamp]
FROM [fin_positions] AS [f]
WHERE [f].[name] = @subscription_Name

SELECT TOP(1) [i].[content], [i].[media_type], [i].[sha256]
FROM [inv_pictures] AS [i]
WHERE [i].[id] = @request_PictureId AND [i].[item_id] = @request_ItemId

SELECT TOP(1) [i].[count_id], [i].[no], [i].[counter], [i].[counter_id], [i].[finished], [i].[name]
FROM [inv_count_areas] AS [i]
WHERE [i].[count_id] = @count_Id AND [i].[no] = @request_Area

SELECT TOP(1) [i].[document_id], [i].[actor_id], [i].[actor_name], [i].[cancellation_id], [i].[reason], [i].[recorded]
FROM [inv_document_cancellations] AS [i]
WHERE [i].[document_id] = @document_Id

SELECT TOP(1) [i].[id] AS [RuleId], [i].[item_id] AS [ItemId], CASE
    WHEN [i1].[id] IS NULL THEN N''
    ELSE [i1].[sku]
END AS [Sku], CASE
    WHEN [i1].[id] IS NULL THEN N''
    ELSE [i1].[sku_key]
END AS [SkuKey], [i1].[name] AS [Name], [i1].[unit] AS [Unit], [i].[category] AS [Category], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [i].[method] AS [Method], [i].[minimum] AS [Minimum], [i].[maximum] AS [Maximum], [i].[lot] AS [Lot], [i].[cover_days] AS [CoverDays], [i].[service_permille] AS [ServicePermille], [i].[demand_days] AS [DemandDays], [i].[surplus] AS [Surplus], [i].[source_warehouse_id] AS [SourceWarehouseId], [i2].[code] AS [Source], [i].[by_itself] AS [ByItself], [i].[from_day] AS [FromDay], [i].[snoozed_until] AS [SnoozedUntil], [i].[version] AS [Version]
FROM [inv_reorder_rules] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
LEFT JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
LEFT JOIN [inv_warehouses] AS [i2] ON [i].[source_warehouse_id] = [i2].[id]
WHERE [i].[id] = @request_RuleId

SELECT TOP(1) [i].[id], [i].[action], [i].[answer], [i].[at], [i].[fingerprint]
FROM [inv_requests] AS [i]
WHERE [i].[id] = @once_Id

SELECT TOP(1) [i].[id], [i].[active], [i].[approve_above], [i].[blind], [i].[by_area], [i].[category], [i].[day_of_month], [i].[last_day], [i].[minute_of_day], [i].[most_items], [i].[name], [i].[note], [i].[pauses_sales], [i].[responsible], [i].[rhythm], [i].[scope], [i].[since], [i].[tolerance_percent], [i].[tolerance_value], [i].[version], [i].[warehouse_id], [i].[weekday]
FROM [inv_count_plans] AS [i]
WHERE [i].[id] = @request_PlanId

SELECT TOP(1) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[id] = @request_ItemId

SELECT TOP(1) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[id] = @speed_ItemId

SELECT TOP(1) [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @terms_WarehouseId

SELECT TOP(1) [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @warehouse

SELECT TOP(1) [i].[id], [i].[active], [i].[extra], [i].[item_id], [i].[name], [i].[quantity], [i].[version], [i].[yield]
FROM [inv_recipes] AS [i]
WHERE [i].[id] = @request_RecipeId

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[business_date], [i].[destination], [i].[effective], [i].[extra], [i].[kind], [i].[number], [i].[partner_id], [i].[partner_name], [i].[reason], [i].[reason_code], [i].[recorded], [i].[reference], [i].[site], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @request_DocumentId

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[business_date], [i].[destination], [i].[effective], [i].[extra], [i].[kind], [i].[number], [i].[partner_id], [i].[partner_name], [i].[reason], [i].[reason_code], [i].[recorded], [i].[reference], [i].[site], [i].[to_warehouse_id], [i].[warehouse_id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @request_ReceiptId AND [i].[kind] = N'Receipt'

SELECT TOP(1) [i].[id], [i].[actor_name], [i].[created_at], [i].[document_id], [i].[due_date], [i].[item_id], [i].[made], [i].[note], [i].[number], [i].[planned], [i].[recipe_id], [i].[state], [i].[version], [i].[warehouse_id]
FROM [inv_production_orders] AS [i]
WHERE [i].[id] = @request_OrderId

SELECT TOP(1) [i].[id], [i].[added_at], [i].[added_by], [i].[content], [i].[document_id], [i].[media_type], [i].[sha256]
FROM [inv_photos] AS [i]
WHERE [i].[id] = @request_PhotoId AND [i].[document_id] = @request_DocumentId

SELECT TOP(1) [i].[id], [i].[adjustment], [i].[scrap], [i].[version]
FROM [inv_approval_limits] AS [i]
WHERE [i].[id] = 1

SELECT TOP(1) [i].[id], [i].[approve_above], [i].[asked_by], [i].[asked_by_id], [i].[begun], [i].[begun_by], [i].[blind], [i].[by_area], [i].[category], [i].[drill], [i].[due], [i].[end_reason], [i].[ended], [i].[ended_by], [i].[gains], [i].[losses], [i].[most_items], [i].[name], [i].[note], [i].[number], [i].[pauses_sales], [i].[plan_id], [i].[responsible], [i].[scope], [i].[state], [i].[tolerance_percent], [i].[tolerance_value], [i].[version], [i].[warehouse_id]
FROM [inv_counts] AS [i]
WHERE [i].[id] = @countId

SELECT TOP(1) [i].[id], [i].[approve_above], [i].[asked_by], [i].[asked_by_id], [i].[begun], [i].[begun_by], [i].[blind], [i].[by_area], [i].[category], [i].[drill], [i].[due], [i].[end_reason], [i].[ended], [i].[ended_by], [i].[gains], [i].[losses], [i].[most_items], [i].[name], [i].[note], [i].[number], [i].[pauses_sales], [i].[plan_id], [i].[responsible], [i].[scope], [i].[state], [i].[tolerance_percent], [i].[tolerance_value], [i].[version], [i].[warehouse_id]
FROM [inv_counts] AS [i]
WHERE [i].[id] = @request_CountId

SELECT TOP(1) [i].[id], [i].[asked], [i].[asked_at], [i].[asked_by], [i].[asked_by_id], [i].[decided_at], [i].[decided_because], [i].[decided_by], [i].[decided_by_id], [i].[document_number], [i].[line_count], [i].[reason], [i].[reason_code], [i].[scrap], [i].[state], [i].[tried], [i].[version], [i].[warehouse_id], [i].[worth]
FROM [inv_stock_requests] AS [i]
WHERE [i].[id] = @request_RequestId

SELECT TOP(1) [i].[id], [i].[asked_at], [i].[asked_by_id], [i].[asked_by_name], [i].[closed_through], [i].[decided_at], [i].[decided_by_id], [i].[decided_by_name], [i].[from], [i].[reason], [i].[rows_home], [i].[state], [i].[through_sequence]
FROM [inv_period_reopenings] AS [i]
WHERE [i].[id] = @request_ReopeningId

SELECT TOP(1) [i].[id], [i].[at], [i].[booked], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[at] < @run_At
ORDER BY [i].[at] DESC

SELECT TOP(1) [i].[id], [i].[at], [i].[booked], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[day] = @day AND [i].[through_sequence] = @through
ORDER BY [i].[at] DESC

SELECT TOP(1) [i].[id], [i].[at], [i].[booked], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[id] = @request_ValuationId

SELECT TOP(1) [i].[id], [i].[created_at], [i].[created_by], [i].[created_by_id], [i].[end_reason], [i].[ended_at], [i].[ended_by], [i].[item_id], [i].[number], [i].[purpose], [i].[quantity], [i].[state], [i].[until], [i].[version], [i].[warehouse_id]
FROM [inv_reservations] AS [i]
WHERE [i].[id] = @request_ReservationId

SELECT TOP(1) [i].[id], [i].[difference_id], [i].[end_reason], [i].[ended_at], [i].[ended_by], [i].[from_warehouse_id], [i].[number], [i].[reason], [i].[receipt_id], [i].[requested_at], [i].[requested_by], [i].[requested_by_id], [i].[shipment_id], [i].[shipped_at], [i].[shipped_by], [i].[state], [i].[to_warehouse_id], [i].[version]
FROM [inv_transfers] AS [i]
WHERE [i].[id] = @id

SELECT TOP(1) [i].[id], [i].[difference_id], [i].[end_reason], [i].[ended_at], [i].[ended_by], [i].[from_warehouse_id], [i].[number], [i].[reason], [i].[receipt_id], [i].[requested_at], [i].[requested_by], [i].[requested_by_id], [i].[shipment_id], [i].[shipped_at], [i].[shipped_by], [i].[state], [i].[to_warehouse_id], [i].[version]
FROM [inv_transfers] AS [i]
WHERE [i].[id] = @request_TransferId

SELECT TOP(1) [i].[id], [i].[digest_hour], [i].[hook_on], [i].[hook_url], [i].[mail_from], [i].[mail_on], [i].[mail_to], [i].[smtp_host], [i].[smtp_port], [i].[smtp_security], [i].[smtp_user], [i].[version]
FROM [inv_alert_settings] AS [i]
WHERE [i].[id] = 1

SELECT TOP(1) [i].[id], [i].[pools], [i].[recorded], [i].[sequence]
FROM [inv_ledger_head] AS [i]
ORDER BY [i].[id]

SELECT TOP(1) [i].[id], [i].[pools], [i].[recorded], [i].[sequence]
FROM [inv_ledger_head] AS [i]
WHERE [i].[id] = 1

SELECT TOP(1) [i].[item_id], [i].[lot], [i].[blocked_because], [i].[expires_on], [i].[produced_on], [i].[version]
FROM [inv_lots] AS [i]
WHERE [i].[item_id] = @item_Id AND [i].[lot] = @code

SELECT TOP(1) [i].[item_id], [i].[lot], [i].[blocked_because], [i].[expires_on], [i].[produced_on], [i].[version]
FROM [inv_lots] AS [i]
WHERE [i].[item_id] = @request_ItemId AND [i].[lot] = @code

SELECT TOP(1) [i].[item_id], [i].[shelf_life_days], [i].[storage], [i].[tracking], [i].[version]
FROM [inv_item_tracking] AS [i]
WHERE [i].[item_id] = @item_Id

SELECT TOP(1) [i].[item_id], [i].[shelf_life_days], [i].[storage], [i].[tracking], [i].[version]
FROM [inv_item_tracking] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT TOP(1) [i].[item_id], [i].[warehouse_id], [i].[policy], [i].[version]
FROM [inv_negative_stock] AS [i]
WHERE [i].[item_id] = @item AND [i].[warehouse_id] = @warehouse

SELECT TOP(1) [i].[name]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] = @count_WarehouseId

SELECT TOP(1) [i].[name], [i].[moved_at], [i].[number], [i].[source], [i].[stamp]
FROM [inv_positions] AS [i]
WHERE [i].[name] = @subscription_Name

SELECT TOP(1) [i].[number], [i].[first_row], [i].[hash], [i].[last_row], [i].[marks], [i].[previous], [i].[public_key], [i].[root], [i].[sealed_at], [i].[signature]
FROM [inv_seal_blocks] AS [i]
ORDER BY [i].[number] DESC

SELECT TOP(1) [i].[recorded]
FROM [inv_ledger] AS [i]
WHERE [i].[sequence] = @run_ThroughSequence

SELECT TOP(1) [i].[sequence]
FROM [inv_ledger_head] AS [i]
ORDER BY [i].[id]

SELECT TOP(1) [i].[small], [i].[small_name]
FROM [inv_pictures] AS [i]
WHERE [i].[small_name] = @request_Name

SELECT TOP(1) [i].[storage]
FROM [inv_item_tracking] AS [i]
WHERE [i].[item_id] = @item

SELECT TOP(1) [i].[through]
FROM [inv_item_day_head] AS [i]
ORDER BY [i].[id]

SELECT TOP(1) [p].[id], [p].[actor_id], [p].[actor_name], [p].[business_date], [p].[delivery_note], [p].[effective], [p].[find], [p].[is_over], [p].[number], [p].[order_id], [p].[order_number], [p].[recorded], [p].[site], [p].[supplier_id], [p].[supplier_name], [p].[total], [p].[warehouse_id]
FROM [pur_receipts] AS [p]
WHERE [p].[id] = @receiptId

SELECT TOP(1) [p].[id], [p].[code], [p].[name]
FROM [pur_suppliers] AS [p]
WHERE [p].[id] = @supplierId

SELECT TOP(1) [s].[name], [s].[moved_at], [s].[number], [s].[source], [s].[stamp]
FROM [sal_positions] AS [s]
WHERE [s].[name] = @subscription_Name

SELECT TOP(@p) [i0].[brand]
FROM (
    SELECT DISTINCT [i].[brand]
    FROM [inv_items] AS [i]
    WHERE [i].[brand] IS NOT NULL
) AS [i0]
ORDER BY [i0].[brand]

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
WHERE [i].[subject] IN (@subjects1, @subjects2, @subjects3, @subjects4)
ORDER BY [i].[id] DESC

SELECT TOP(@p) [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[change] > @last
ORDER BY [i].[change]

SELECT TOP(@p) [i].[id], [i].[actor_id], [i].[actor_name], [i].[moment], [i].[reason], [i].[rows_ahead], [i].[site], [i].[source_id], [i].[source_kind], [i].[source_number], [i].[started_at]
FROM [inv_recostings] AS [i]
ORDER BY [i].[id]

SELECT TOP(@p) [i].[id], [i].[asked_at], [i].[asked_by_id], [i].[asked_by_name], [i].[closed_through], [i].[decided_at], [i].[decided_by_id], [i].[decided_by_name], [i].[from], [i].[reason], [i].[rows_home], [i].[state], [i].[through_sequence]
FROM [inv_period_reopenings] AS [i]
ORDER BY [i].[asked_at] DESC

SELECT TOP(@p) [i].[number], [i].[first_row], [i].[hash], [i].[last_row], [i].[marks], [i].[previous], [i].[public_key], [i].[root], [i].[sealed_at], [i].[signature]
FROM [inv_seal_blocks] AS [i]
WHERE [i].[number] > @at
ORDER BY [i].[number]

SELECT TOP(@p) [s].[code], [s].[change], [s].[name]
FROM [sal_tax_categories] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT [i0].[AreaNo] AS [Key], COUNT(*) AS [Items]
FROM (
    SELECT DISTINCT [i].[area_no] AS [AreaNo], [i].[item_id] AS [ItemId]
    FROM [inv_count_entries] AS [i]
    WHERE [i].[count_id] = @count_Id
) AS [i0]
GROUP BY [i0].[AreaNo]

SELECT [i0].[ended] AS [Ended], [i].[cause] AS [Cause], [i].[counters] AS [Counters], [i2].[name] AS [Area], [i1].[category] AS [Category], [i1].[sku] AS [Sku], [i1].[name] AS [Name], [i].[book] AS [Book], [i].[counted] AS [Counted], [i].[value] AS [Value]
FROM [inv_count_lines] AS [i]
INNER JOIN [inv_counts] AS [i0] ON [i].[count_id] = [i0].[id]
INNER JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
LEFT JOIN [inv_count_areas] AS [i2] ON [i].[count_id] = [i2].[count_id] AND [i].[area_no] = [i2].[no]
WHERE [i0].[state] = N'Posted' AND [i].[counted] IS NOT NULL

SELECT [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i].[warehouse_id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[quantity] AS [Quantity], [i].[value] AS [Value], [i].[category] AS [Category], [i].[costing] AS [Costing], [i].[age30] AS [Age30], [i].[age90] AS [Age90], [i].[age180] AS [Age180], [i].[cost_of_year] AS [CostOfYear], [i2].[value] AS [Total]
FROM [inv_valuation_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
INNER JOIN [inv_valuation_runs] AS [i2] ON [i].[run_id] = [i2].[id]
WHERE [i].[run_id] = @request_ValuationId
ORDER BY [i0].[sku_key], [i1].[code]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i0].[item_id] AS [ItemId], [i0].[code] AS [Code], [i1].[size] AS [Size]
FROM [inv_count_lines] AS [i]
INNER JOIN [inv_barcodes] AS [i0] ON [i].[item_id] = [i0].[item_id]
LEFT JOIN [inv_packs] AS [i1] ON [i0].[item_id] = [i1].[item_id] AND [i0].[pack_key] = [i1].[unit_key]
WHERE [i].[count_id] = @count_Id

SELECT [i].[area_no] AS [AreaNo], [i].[item_id] AS [ItemId], [i].[round] AS [Round]
FROM [inv_count_entries] AS [i]
WHERE [i].[count_id] = @count_Id

SELECT [i].[area_no] AS [Key], COUNT(*) AS [Lines]
FROM [inv_count_lines] AS [i]
WHERE [i].[count_id] = @count_Id
GROUP BY [i].[area_no]

SELECT [i].[channel], [i].[failures], [i].[last_day], [i].[last_failure], [i].[last_sent], [i].[next_try]
FROM [inv_alert_channels] AS [i]

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT [i].[code_key], [i].[code], [i].[item_id], [i].[pack_key], [i].[position]
FROM [inv_barcodes] AS [i]
WHERE [i].[item_id] = @there1

SELECT [i].[count_id], [i].[item_id], [i].[again], [i].[area_no], [i].[book], [i].[cause], [i].[counted], [i].[counters], [i].[moment], [i].[no], [i].[note], [i].[value]
FROM [inv_count_lines] AS [i]
WHERE [i].[count_id] = @count_Id AND [i].[item_id] = @ids1

SELECT [i].[count_id], [i].[item_id], [i].[again], [i].[area_no], [i].[book], [i].[cause], [i].[counted], [i].[counters], [i].[moment], [i].[no], [i].[note], [i].[value], [i0].[id], [i0].[active], [i0].[brand], [i0].[category], [i0].[category_key], [i0].[change], [i0].[cost_pool], [i0].[costing], [i0].[fields], [i0].[find_no], [i0].[is_service], [i0].[name], [i0].[origin], [i0].[picture], [i0].[quantity_digits], [i0].[sku], [i0].[sku_key], [i0].[specification], [i0].[style_id], [i0].[tax_category], [i0].[unit], [i0].[variant], [i0].[version], [i0].[volume], [i0].[weight]
FROM [inv_count_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[count_id] = @count_Id
ORDER BY [i].[no]

SELECT [i].[count_id], [i].[no], [i].[counter], [i].[counter_id], [i].[finished], [i].[name]
FROM [inv_count_areas] AS [i]
WHERE [i].[count_id] = @count_Id

SELECT [i].[count_id], [i].[no], [i].[counter], [i].[counter_id], [i].[finished], [i].[name]
FROM [inv_count_areas] AS [i]
WHERE [i].[count_id] = @count_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[correction], [i].[line], [i].[is], [i].[value_is], [i].[value_was], [i].[was]
FROM [inv_document_correction_lines] AS [i]
WHERE [i].[document_id] = @document
ORDER BY [i].[correction]

SELECT [i].[document_id], [i].[correction], [i].[line], [i].[is], [i].[value_is], [i].[value_was], [i].[was]
FROM [inv_document_correction_lines] AS [i]
WHERE [i].[document_id] = @document
ORDER BY [i].[line]

SELECT [i].[document_id], [i].[no], [i].[actor_id], [i].[actor_name], [i].[correction_id], [i].[reason], [i].[recorded]
FROM [inv_document_corrections] AS [i]
WHERE [i].[document_id] = @document
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[bin], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[lot], [i].[origin_id], [i].[origin_line], [i].[origin_number], [i].[quantity], [i].[serial], [i].[set_cost], [i].[to_bin], [i].[value]
FROM [inv_document_lines] AS [i]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[bin], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[lot], [i].[origin_id], [i].[origin_line], [i].[origin_number], [i].[quantity], [i].[serial], [i].[set_cost], [i].[to_bin], [i].[value]
FROM [inv_document_lines] AS [i]
WHERE [i].[document_id] = @receipt_Id
ORDER BY [i].[no]

SELECT [i].[document_id], [i].[no], [i].[bin], [i].[entry_quantity], [i].[entry_unit], [i].[item_id], [i].[lot], [i].[origin_id], [i].[origin_line], [i].[origin_number], [i].[quantity], [i].[serial], [i].[set_cost], [i].[to_bin], [i].[value], [i0].[id], [i0].[active], [i0].[brand], [i0].[category], [i0].[category_key], [i0].[change], [i0].[cost_pool], [i0].[costing], [i0].[fields], [i0].[find_no], [i0].[is_service], [i0].[name], [i0].[origin], [i0].[picture], [i0].[quantity_digits], [i0].[sku], [i0].[sku_key], [i0].[specification], [i0].[style_id], [i0].[tax_category], [i0].[unit], [i0].[variant], [i0].[version], [i0].[volume], [i0].[weight]
FROM [inv_document_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[document_id] = @document_Id
ORDER BY [i].[no]

SELECT [i].[id]
FROM [inv_documents] AS [i]
WHERE [i].[id] = @origins1

SELECT [i].[id]
FROM [inv_warehouses] AS [i]
WHERE [i].[active] = CAST(1 AS bit) AND [i].[in_transit] = CAST(0 AS bit)

SELECT [i].[id] AS [AlertId], [i].[kind] AS [Kind], [i].[item_id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i].[warehouse_id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[on_hand] AS [OnHand], [i].[minimum] AS [Minimum], [i].[suggested] AS [Suggested], [i].[raised_at] AS [RaisedAt], [i].[closed_at] AS [ClosedAt], [i].[document_kind] AS [DocumentKind], [i].[document_id] AS [DocumentId], [i].[document_number] AS [DocumentNumber]
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
WHERE [i].[closed_at] IS NULL
ORDER BY [i].[raised_at] DESC, [i0].[sku_key] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [BinId], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [i].[code] AS [Code], [i].[zone] AS [Zone], [i].[aisle] AS [Aisle], [i].[walk] AS [Walk], [i].[category] AS [Category], [i].[storage] AS [Storage], [i].[capacity] AS [Capacity], [i].[active] AS [Active]
FROM [inv_bins] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
ORDER BY [i].[walk], [i].[code]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [ClosingId], [i].[from] AS [From], [i].[through] AS [Through], [i].[at] AS [At], [i].[actor_name] AS [By], [i].[note] AS [Note], [i].[value] AS [Value], [i].[through_sequence] AS [ThroughSequence]
FROM [inv_period_closings] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [CountId], [i].[number] AS [Number], [i].[name] AS [Name], [i].[state] AS [State], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [i].[due] AS [Due], [i].[responsible] AS [Responsible], [i].[drill] AS [Drill], [i].[ended] AS [Ended], [i].[gains] AS [Gains], [i].[losses] AS [Losses]
FROM [inv_counts] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
ORDER BY [i].[due] DESC, [i].[number] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [DocumentId], [i].[number] AS [Number], [i].[kind] AS [Kind], [i].[warehouse_id] AS [WarehouseId], [i].[to_warehouse_id] AS [ToWarehouseId], [i].[effective] AS [Effective], [i].[business_date] AS [BusinessDate], [i].[recorded] AS [Recorded], [i].[reason] AS [Reason], [i].[reference] AS [Reference], [i].[actor_name] AS [Actor], (
    SELECT TOP(1) [i0].[recorded]
    FROM [inv_document_cancellations] AS [i0]
    WHERE [i0].[document_id] = [i].[id]) AS [Cancelled]
FROM [inv_documents] AS [i]
ORDER BY [i].[recorded] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [HoldingId], [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i1].[id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[lot] AS [Lot], [i].[serial] AS [Serial], [i].[bin] AS [Bin], [i].[quantity] AS [Quantity], [i2].[produced_on] AS [ProducedOn], [i2].[expires_on] AS [ExpiresOn], [i2].[blocked_because] AS [Blocked]
FROM [inv_holdings] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
LEFT JOIN [inv_lots] AS [i2] ON [i].[item_id] = [i2].[item_id] AND [i].[lot] = [i2].[lot]
WHERE [i].[quantity] <> @Zero
ORDER BY CASE
    WHEN [i2].[expires_on] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [i2].[expires_on], [i0].[sku_key]
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

SELECT [i].[id] AS [Id], [i].[costing] AS [Costing], [i].[category] AS [Category]
FROM [inv_items] AS [i]

SELECT [i].[id] AS [Id], [i].[sku] AS [Sku], [i].[is_service] AS [IsService]
FROM [inv_items] AS [i]
WHERE [i].[id] = @ids1

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [m].[quantity] AS [Held], [m].[value] AS [Worth]
FROM (
    SELECT item_id, warehouse_id, quantity, value FROM (
      SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
      UNION ALL
      SELECT item_id, warehouse_id, quantity, value FROM inv_places
      UNION ALL
      SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
      FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
    ) n
) AS [m]
INNER JOIN [inv_items] AS [i] ON [m].[item_id] = [i].[id]
INNER JOIN [inv_warehouses] AS [i0] ON [m].[warehouse_id] = [i0].[id]
WHERE [m].[quantity] <> CAST(0 AS bigint) OR [m].[value] <> CAST(0 AS bigint)
ORDER BY [i].[sku_key], [i0].[code]
OFFSET @p1 ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [ItemId], [i].[sku] AS [Sku], [i].[sku_key] AS [SkuKey], [i].[name] AS [Name], [i].[unit] AS [Unit], [i].[quantity_digits] AS [QuantityDigits], [i].[category] AS [Category], [i].[category_key] AS [CategoryKey], [i].[tax_category] AS [TaxCategory], [i].[is_service] AS [IsService], [i].[active] AS [Active], [i].[costing] AS [Costing], [i].[cost_pool] AS [CostPool], [i].[weight] AS [Weight], [i].[volume] AS [Volume], [i].[brand] AS [Brand], [i].[specification] AS [Specification], [i].[origin] AS [Origin], [i].[style_id] AS [StyleId], [i].[variant] AS [Variant], [i].[picture] AS [Picture], [i].[version] AS [Version]
FROM [inv_items] AS [i]
ORDER BY [i].[sku_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [OrderId], [i].[number] AS [Number], [i0].[id] AS [RecipeId], [i0].[name] AS [Recipe], [i1].[sku] AS [Sku], [i1].[name] AS [Item], [i1].[unit] AS [Unit], [i2].[code] AS [Warehouse], [i].[planned] AS [Planned], [i].[made] AS [Made], [i].[due_date] AS [DueDate], [i].[state] AS [State], [i].[note] AS [Note], [i].[created_at] AS [CreatedAt], [i].[actor_name] AS [Actor], [i].[document_id] AS [DocumentId]
FROM [inv_production_orders] AS [i]
INNER JOIN [inv_recipes] AS [i0] ON [i].[recipe_id] = [i0].[id]
INNER JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
INNER JOIN [inv_warehouses] AS [i2] ON [i].[warehouse_id] = [i2].[id]
ORDER BY [i].[number] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [ProposalId], [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[sku_key] AS [SkuKey], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i1].[id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[rule_id] AS [RuleId], [i].[method] AS [Method], [i].[supplier] AS [Supplier], [i].[source_warehouse_id] AS [SourceWarehouseId], [i2].[name] AS [Source], [i].[on_hand] AS [OnHand], [i].[reserved] AS [Reserved], [i].[on_order] AS [OnOrder], [i].[demand] AS [Demand], [i].[demand_days] AS [DemandDays], [i].[lead_hundredths] AS [LeadHundredths], [i].[safety] AS [Safety], [i].[minimum] AS [Point], [i].[fill_to] AS [FillTo], [i].[suggested] AS [Suggested], [i].[by_itself] AS [ByItself], [i].[snoozed_until] AS [SnoozedUntil], [i].[raised_at] AS [RaisedAt]
FROM [inv_reorder_alerts] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
LEFT JOIN [inv_warehouses] AS [i2] ON [i].[source_warehouse_id] = [i2].[id]
WHERE [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND ([i].[snoozed_until] IS NULL OR [i].[snoozed_until] <= @today)
ORDER BY [i0].[sku_key], [i1].[code]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [RecipeId], [i].[name] AS [Name], [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[name] AS [Item], [i0].[unit] AS [Unit], [i].[quantity] AS [Quantity], [i].[yield] AS [Yield], [i].[active] AS [Active], (
    SELECT COUNT(*)
    FROM [inv_recipe_lines] AS [i1]
    WHERE [i1].[recipe_id] = [i].[id]) AS [Lines]
FROM [inv_recipes] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
ORDER BY [i].[name]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[id] AS [RequestId], [i].[scrap] AS [Scrap], [i].[warehouse_id] AS [WarehouseId], [i0].[code] AS [Warehouse], [i].[line_count] AS [Lines], [i].[worth] AS [Worth], [i].[reason] AS [Reason], [i].[state] AS [State], [i].[asked_at] AS [AskedAt], [i].[asked_by] AS [AskedBy], [i].[decided_by] AS [DecidedBy], [i].[decided_because] AS [DecidedBecause], [i].[document_number] AS [DocumentNumber]
FROM [inv_stock_requests] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
ORDER BY [i].[asked_at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [ReservationId], [i].[number] AS [Number], [i].[state] AS [State], [i0].[id] AS [ItemId], [i0].[sku] AS [Sku], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i1].[id] AS [WarehouseId], [i1].[code] AS [Warehouse], [i].[quantity] AS [Quantity], [i].[purpose] AS [Purpose], [i].[until] AS [Until], [i].[created_by] AS [CreatedBy], [i].[end_reason] AS [EndReason]
FROM [inv_reservations] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[warehouse_id] = [i1].[id]
ORDER BY [i].[until] DESC, [i].[number] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [RuleId], [i].[item_id] AS [ItemId], CASE
    WHEN [i1].[id] IS NULL THEN N''
    ELSE [i1].[sku]
END AS [Sku], CASE
    WHEN [i1].[id] IS NULL THEN N''
    ELSE [i1].[sku_key]
END AS [SkuKey], [i1].[name] AS [Name], [i1].[unit] AS [Unit], [i].[category] AS [Category], [i0].[id] AS [WarehouseId], [i0].[code] AS [Warehouse], [i].[method] AS [Method], [i].[minimum] AS [Minimum], [i].[maximum] AS [Maximum], [i].[lot] AS [Lot], [i].[cover_days] AS [CoverDays], [i].[service_permille] AS [ServicePermille], [i].[demand_days] AS [DemandDays], [i].[surplus] AS [Surplus], [i].[source_warehouse_id] AS [SourceWarehouseId], [i2].[code] AS [Source], [i].[by_itself] AS [ByItself], [i].[from_day] AS [FromDay], [i].[snoozed_until] AS [SnoozedUntil], [i].[version] AS [Version]
FROM [inv_reorder_rules] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[warehouse_id] = [i0].[id]
LEFT JOIN [inv_items] AS [i1] ON [i].[item_id] = [i1].[id]
LEFT JOIN [inv_warehouses] AS [i2] ON [i].[source_warehouse_id] = [i2].[id]
ORDER BY CASE
    WHEN [i1].[id] IS NULL THEN N''
    ELSE [i1].[sku_key]
END, [i0].[code], [i].[from_day]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [StyleId], [i].[code] AS [Code], [i].[code_key] AS [CodeKey], [i].[name] AS [Name], [i].[brand] AS [Brand], [i].[category] AS [Category], [i].[unit] AS [Unit], [i].[active] AS [Active], [i].[axes] AS [AxesText], [i].[find] AS [Find]
FROM [inv_styles] AS [i]
ORDER BY [i].[code_key]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [TransferId], [i].[number] AS [Number], [i].[state] AS [State], [i0].[id] AS [FromWarehouseId], [i0].[code] AS [From], [i1].[id] AS [ToWarehouseId], [i1].[code] AS [To], [i].[requested_at] AS [RequestedAt], [i].[requested_by] AS [RequestedBy], [i].[shipped_at] AS [ShippedAt], [i].[ended_at] AS [EndedAt], CASE
    WHEN [i].[difference_id] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Differs], COALESCE([i].[end_reason], [i].[reason]) AS [Reason]
FROM [inv_transfers] AS [i]
INNER JOIN [inv_warehouses] AS [i0] ON [i].[from_warehouse_id] = [i0].[id]
INNER JOIN [inv_warehouses] AS [i1] ON [i].[to_warehouse_id] = [i1].[id]
ORDER BY [i].[requested_at] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id] AS [ValuationId], [i].[day] AS [Day], [i].[at] AS [At], [i].[through_sequence] AS [ThroughSequence], [i].[lines] AS [Lines], [i].[value] AS [Value], [i].[booked] AS [Booked]
FROM [inv_valuation_runs] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[id], [i].[active], [i].[aisle], [i].[capacity], [i].[category], [i].[category_key], [i].[code], [i].[storage], [i].[version], [i].[walk], [i].[warehouse_id], [i].[zone]
FROM [inv_bins] AS [i]
WHERE [i].[warehouse_id] = @warehouse AND [i].[active] = CAST(1 AS bit)

SELECT [i].[id], [i].[active], [i].[approve_above], [i].[blind], [i].[by_area], [i].[category], [i].[day_of_month], [i].[last_day], [i].[minute_of_day], [i].[most_items], [i].[name], [i].[note], [i].[pauses_sales], [i].[responsible], [i].[rhythm], [i].[scope], [i].[since], [i].[tolerance_percent], [i].[tolerance_value], [i].[version], [i].[warehouse_id], [i].[weekday]
FROM [inv_count_plans] AS [i]

SELECT [i].[id], [i].[active], [i].[axes], [i].[brand], [i].[category], [i].[code], [i].[code_key], [i].[find], [i].[name], [i].[origin], [i].[sku_pattern], [i].[specification], [i].[tax_category], [i].[unit], [i].[version]
FROM [inv_styles] AS [i]
WHERE [i].[id] = @asked1

SELECT [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]

SELECT [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[find_no] IN (
    SELECT [i0].[no]
    FROM [inv_item_parts] AS [i0]
    WHERE [i0].[part] >= @from AND [i0].[part] < @to
)

SELECT [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[id] = @itemIds1

SELECT [i].[id], [i].[active], [i].[brand], [i].[category], [i].[category_key], [i].[change], [i].[cost_pool], [i].[costing], [i].[fields], [i].[find_no], [i].[is_service], [i].[name], [i].[origin], [i].[picture], [i].[quantity_digits], [i].[sku], [i].[sku_key], [i].[specification], [i].[style_id], [i].[tax_category], [i].[unit], [i].[variant], [i].[version], [i].[volume], [i].[weight]
FROM [inv_items] AS [i]
WHERE [i].[id] = @there1

SELECT [i].[id], [i].[active], [i].[choices], [i].[key], [i].[kind], [i].[limit], [i].[name], [i].[position], [i].[required], [i].[version]
FROM [inv_item_fields] AS [i]

SELECT [i].[id], [i].[active], [i].[choices], [i].[key], [i].[kind], [i].[limit], [i].[name], [i].[position], [i].[required], [i].[version]
FROM [inv_item_fields] AS [i]
ORDER BY [i].[position], [i].[key]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[contra], [i].[name], [i].[used_for], [i].[version]
FROM [inv_reasons] AS [i]
ORDER BY [i].[code_key]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[active] = CAST(1 AS bit)
ORDER BY [i].[code_key]

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[id] IN (@ids1, @ids2)

SELECT [i].[id], [i].[active], [i].[code], [i].[code_key], [i].[in_transit], [i].[is_default], [i].[name], [i].[negative_stock], [i].[version]
FROM [inv_warehouses] AS [i]
WHERE [i].[in_transit] = CAST(0 AS bit)
ORDER BY [i].[is_default] DESC, [i].[code_key]

SELECT [i].[id], [i].[actor_id], [i].[actor_name], [i].[moment], [i].[reason], [i].[rows_ahead], [i].[site], [i].[source_id], [i].[source_kind], [i].[source_number], [i].[started_at]
FROM [inv_recostings] AS [i]

SELECT [i].[id], [i].[area_no], [i].[count_id], [i].[counted_at], [i].[counter], [i].[counter_id], [i].[item_id], [i].[quantity], [i].[recorded], [i].[round], [i].[source]
FROM [inv_count_entries] AS [i]
WHERE [i].[count_id] = @count_Id

SELECT [i].[id], [i].[area_no], [i].[count_id], [i].[counted_at], [i].[counter], [i].[counter_id], [i].[item_id], [i].[quantity], [i].[recorded], [i].[round], [i].[source]
FROM [inv_count_entries] AS [i]
WHERE [i].[id] = @ids1

SELECT [i].[id], [i].[at], [i].[booked], [i].[day], [i].[lines], [i].[through_sequence], [i].[value]
FROM [inv_valuation_runs] AS [i]
WHERE [i].[id] = @request_ValuationId OR [i].[id] = @request_BeforeId

SELECT [i].[id], [i].[bin], [i].[item_id], [i].[lot], [i].[quantity], [i].[serial], [i].[warehouse_id]
FROM [inv_holdings] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[bin], [i].[item_id], [i].[lot], [i].[quantity], [i].[serial], [i].[warehouse_id]
FROM [inv_holdings] AS [i]
WHERE [i].[bin] = @codes1

SELECT [i].[id], [i].[bin], [i].[item_id], [i].[lot], [i].[quantity], [i].[serial], [i].[warehouse_id]
FROM [inv_holdings] AS [i]
WHERE [i].[warehouse_id] = @request_WarehouseId AND [i].[bin] <> N''

SELECT [i].[id], [i].[bin], [i].[item_id], [i].[lot], [i].[quantity], [i].[serial], [i].[warehouse_id]
FROM [inv_holdings] AS [i]
WHERE [i].[warehouse_id] = @warehouse AND [i].[bin] <> N''

SELECT [i].[id], [i].[by_itself], [i].[category], [i].[category_key], [i].[cover_days], [i].[demand_days], [i].[from_day], [i].[item_id], [i].[lot], [i].[maximum], [i].[method], [i].[minimum], [i].[service_permille], [i].[snoozed_until], [i].[source_warehouse_id], [i].[surplus], [i].[target], [i].[version], [i].[warehouse_id]
FROM [inv_reorder_rules] AS [i]

SELECT [i].[id], [i].[by_itself], [i].[category], [i].[category_key], [i].[cover_days], [i].[demand_days], [i].[from_day], [i].[item_id], [i].[lot], [i].[maximum], [i].[method], [i].[minimum], [i].[service_permille], [i].[snoozed_until], [i].[source_warehouse_id], [i].[surplus], [i].[target], [i].[version], [i].[warehouse_id]
FROM [inv_reorder_rules] AS [i]
WHERE [i].[id] = @request_RuleIds1

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE 0 = 1

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND [i].[item_id] = @items1

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND [i].[rule_id] = @ids1

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[id] = @request_ProposalIds1

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[id] = @request_ProposalIds1 AND [i].[closed_at] IS NULL

SELECT [i].[id], [i].[by_itself], [i].[closed_at], [i].[demand], [i].[demand_days], [i].[document_id], [i].[document_kind], [i].[document_number], [i].[end], [i].[fill_to], [i].[item_id], [i].[kind], [i].[lead_hundredths], [i].[method], [i].[minimum], [i].[on_hand], [i].[on_order], [i].[raised_at], [i].[reserved], [i].[rule_id], [i].[safety], [i].[snoozed_until], [i].[source_warehouse_id], [i].[suggested], [i].[supplier], [i].[warehouse_id]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[id] = @request_ProposalIds1 AND [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND [i].[source_warehouse_id] IS NOT NULL
ORDER BY [i].[id]

SELECT [i].[id], [i].[document_id], [i].[sha256], [i].[media_type], [i].[added_at], [i].[added_by]
FROM [inv_photos] AS [i]
WHERE [i].[document_id] = @request_DocumentId
ORDER BY [i].[added_at], [i].[id]

SELECT [i].[id], [i].[item_id], [i].[position], [i].[sha256], [i].[media_type], [i].[small_name], [i].[added_at], [i].[added_by]
FROM [inv_pictures] AS [i]
WHERE [i].[item_id] = @itemId
ORDER BY [i].[position], [i].[id]

SELECT [i].[id], [i].[item_id], [i].[warehouse_id], [i].[suggested], [i].[by_itself]
FROM [inv_reorder_alerts] AS [i]
WHERE [i].[id] = @proposalIds1 AND [i].[closed_at] IS NULL AND [i].[kind] = N'Low' AND [i].[source_warehouse_id] IS NULL
ORDER BY [i].[id]

SELECT [i].[id], [i].[sku], [i].[category_key], [i].[quantity_digits]
FROM [inv_items] AS [i]
WHERE [i].[active] = CAST(1 AS bit) AND [i].[is_service] = CAST(0 AS bit)

SELECT [i].[item_id]
FROM [inv_count_choices] AS [i]
WHERE [i].[owner_id] = @plan_Id

SELECT [i].[item_id]
FROM [inv_count_lines] AS [i]
WHERE [i].[count_id] = @count_Id

SELECT [i].[item_id] AS [ItemId], [i].[area_no] AS [AreaNo], [i].[no] AS [No], [i0].[sku] AS [Sku], [i0].[name] AS [Name], [i0].[unit] AS [Unit], [i0].[quantity_digits] AS [QuantityDigits]
FROM [inv_count_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[count_id] = @count_Id

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @ids1

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT [i].[item_id], [i].[unit_key], [i].[for_buying], [i].[for_selling], [i].[position], [i].[size], [i].[unit]
FROM [inv_packs] AS [i]
WHERE [i].[item_id] = @there1

SELECT [i].[item_id], [i].[warehouse_id], [i].[policy], [i].[version]
FROM [inv_negative_stock] AS [i]
WHERE [i].[item_id] = @request_ItemId

SELECT [i].[no]
FROM [inv_count_areas] AS [i]
WHERE [i].[count_id] = @count_Id AND [i].[finished] IS NOT NULL

SELECT [i].[no], [i0].[id], [i0].[sku], [i0].[name], [i0].[unit], [i0].[quantity_digits], [i].[requested]
FROM [inv_transfer_lines] AS [i]
INNER JOIN [inv_items] AS [i0] ON [i].[item_id] = [i0].[id]
WHERE [i].[transfer_id] = @transfer_Id
ORDER BY [i].[no]

SELECT [i].[number] AS [Number], [i].[sealed_at] AS [SealedAt], [i].[first_row] AS [FirstRow], [i].[last_row] AS [LastRow], [i].[hash] AS [HashBytes], [i].[public_key] AS [KeyBytes]
FROM [inv_seal_blocks] AS [i]
ORDER BY [i].[number] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

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

SELECT [i].[owner_id], [i].[item_id]
FROM [inv_count_choices] AS [i]
WHERE [i].[owner_id] = @plan_Id

SELECT [i].[place], [i].[moment], [i].[recosting]
FROM [inv_recosting_links] AS [i]
ORDER BY [i].[place]

SELECT [i].[pool], [i].[cost_quantity], [i].[cost_value], [i].[costing], [i].[item_id], [i].[last_effective], [i].[lot], [i].[next_layer], [i].[open_moment], [i].[open_place], [i].[quantity], [i].[recosting], [i].[scope], [i].[since_mark], [i].[unsettled], [i].[value], [i].[version], [i].[warehouse_id]
FROM [inv_balances] AS [i]
WHERE [i].[recosting] IS NOT NULL
ORDER BY [i].[pool]

SELECT [i].[public_key]
FROM [inv_seal_blocks] AS [i]
ORDER BY [i].[number] DESC

SELECT [i].[recipe_id], [i].[no], [i].[item_id], [i].[quantity]
FROM [inv_recipe_lines] AS [i]
WHERE [i].[recipe_id] = @recipe_Id

SELECT [i].[sequence] AS [Sequence], [i].[site] AS [Site], [i].[business_date] AS [BusinessDate], [i].[bin] AS [Bin], [i].[lot] AS [Lot], [i].[actor_id] AS [ActorId], [i].[effective] AS [Effective], [i].[recorded] AS [Recorded], [i].[item_id] AS [ItemId], [i].[warehouse_id] AS [WarehouseId], [i].[kind] AS [Kind], [i].[quantity] AS [Quantity], [i].[entry_unit] AS [EntryUnit], [i].[entry_quantity] AS [EntryQuantity], [i].[value] AS [Value], [i].[contra] AS [Contra], [i].[source_kind] AS [SourceKind], [i].[source_id] AS [SourceId], [i].[source_line] AS [SourceLine], [i].[source_number] AS [SourceNumber], [i].[actor_name] AS [Actor], [i].[reason] AS [Reason], [i].[corrects] AS [Corrects], [i].[cause] AS [Cause], [i].[origin] AS [Origin], [i].[late] AS [Late], [i].[provisional] AS [Provisional], [i].[zero_cost] AS [ZeroCost], [i].[place] AS [Place], CASE
    WHEN [i].[pool] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsStock]
FROM [inv_ledger] AS [i]
ORDER BY [i].[sequence] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [i].[sequence] AS [Sequence], [i].[source_kind] AS [SourceKind], [i].[source_id] AS [SourceId], [i].[source_number] AS [SourceNumber]
FROM [inv_ledger] AS [i]
WHERE 0 = 1

SELECT [i].[sequence] AS [Sequence], [i].[source_kind] AS [SourceKind], [i].[source_id] AS [SourceId], [i].[source_number] AS [SourceNumber]
FROM [inv_ledger] AS [i]
WHERE [i].[sequence] = @causeRows1

SELECT [i].[sequence], [i].[actor_id], [i].[actor_name], [i].[beside], [i].[bin], [i].[business_date], [i].[cause], [i].[contra], [i].[corrects], [i].[effective], [i].[entry_quantity], [i].[entry_unit], [i].[fallback_quantity], [i].[fallback_value], [i].[item_id], [i].[kind], [i].[late], [i].[leg], [i].[lot], [i].[lot_assumed], [i].[moment], [i].[origin], [i].[other_warehouse_id], [i].[parts], [i].[place], [i].[pool], [i].[provisional], [i].[quantity], [i].[reason], [i].[recorded], [i].[role], [i].[serial], [i].[site], [i].[source_id], [i].[source_kind], [i].[source_line], [i].[source_number], [i].[told], [i].[value], [i].[warehouse_id], [i].[zero_cost]
FROM [inv_ledger] AS [i]
WHERE [i].[pool] IN (
    SELECT [i0].[pool]
    FROM [inv_balances] AS [i0]
    WHERE [i0].[item_id] = @item
)
ORDER BY [i].[effective], [i].[place], [i].[sequence]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

SELECT [i].[style_id] AS [StyleId], [i].[id] AS [Id]
FROM [inv_items] AS [i]
WHERE 0 = 1

SELECT [i].[style_id] AS [StyleId], [i].[id] AS [Id]
FROM [inv_items] AS [i]
WHERE [i].[style_id] IS NOT NULL AND [i].[style_id] = @styles1

SELECT [i].[transfer_id], [i].[no], [i].[item_id], [i].[line_no], [i].[lot], [i].[received], [i].[serial], [i].[shipped]
FROM [inv_transfer_goods] AS [i]
WHERE [i].[transfer_id] = @transfer_Id
ORDER BY [i].[no]

SELECT [i].[warehouse_id], [i].[item_id], [i].[picks], [i].[ranked_at], [i].[speed]
FROM [inv_item_speeds] AS [i]
WHERE [i].[warehouse_id] = @request_WarehouseId AND [i].[speed] <> N'Middling'
ORDER BY [i].[picks] DESC

SELECT [p].[id], [p].[active], [p].[address], [p].[code], [p].[code_key], [p].[contact], [p].[credit], [p].[email], [p].[find], [p].[find_no], [p].[name], [p].[payment_days], [p].[phone], [p].[version]
FROM [pur_suppliers] AS [p]
WHERE [p].[active] = CAST(1 AS bit)

SELECT [p].[no], [p].[item_id], [p].[quantity], [p].[amount]
FROM [pur_receipt_lines] AS [p]
WHERE [p].[receipt_id] = @receiptId
ORDER BY [p].[no]

SELECT [p].[supplier_id], [p].[item_id], [p].[code], [p].[code_key], [p].[cost], [p].[lead_days], [p].[minimum], [p].[preferred], [p].[unit], [p].[version]
FROM [pur_supplier_items] AS [p]

SELECT [s].[category], [s].[from], [s].[inclusive], [s].[rate]
FROM [sal_tax_rates] AS [s]
WHERE [s].[category] = @codes1

SELECT b.code_key, i.id, i.sku, i.name, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id WHERE b.code_key IN (@p0, @p1, @p2, @p3)

SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence
FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0

SELECT c.cause, CAST(COUNT(*) AS bigint), CAST(SUM(c.value) AS bigint) FROM (
  SELECT CASE WHEN corrects IS NOT NULL THEN 'correction'
    WHEN cause IS NOT NULL AND quantity = 0 THEN 'recosting' ELSE kind END AS cause,
    value
  FROM inv_ledger WHERE sequence > @p0 AND sequence <= @p1 AND pool IS NOT NULL) c
GROUP BY c.cause

SELECT closed_through FROM inv_period_state WHERE id = 1

SELECT g.item_id, t.to_warehouse_id, g.shipped FROM inv_transfer_goods g JOIN inv_transfers t ON t.id = g.transfer_id
WHERE t.state = 'Shipped'

SELECT h.item_id, b.code, b.walk, COALESCE(b.zone, '') FROM inv_holdings h
JOIN inv_bins b ON b.warehouse_id = h.warehouse_id AND b.code = h.bin
WHERE h.warehouse_id = @p0 AND h.quantity > 0 ORDER BY b.walk, b.code

SELECT h.item_id, h.warehouse_id, h.lot, h.serial, h.bin, h.quantity, l.expires_on, l.blocked_because, b.walk
FROM inv_holdings h LEFT JOIN inv_lots l ON l.item_id = h.item_id AND l.lot = h.lot
LEFT JOIN inv_bins b ON b.warehouse_id = h.warehouse_id AND b.code = h.bin WHERE h.item_id IN (@p0, @p1, @p2, @p3)

SELECT h.item_id, h.warehouse_id, h.quantity FROM inv_holdings h JOIN inv_lots l ON l.item_id = h.item_id AND l.lot = h.lot
WHERE h.quantity > 0 AND l.expires_on <= @p0

SELECT id FROM inv_items WHERE id IN (@p0, @p1, @p2, @p3)

SELECT id, costing, cost_pool FROM inv_items WHERE id IN (@p0, @p1, @p2, @p3)

SELECT item_id FROM inv_balances WHERE scope = 'Lot'

SELECT item_id FROM inv_item_tracking WHERE tracking <> 'None'

SELECT item_id, effective, quantity FROM inv_ledger WHERE effective > @p0 AND warehouse_id = @p1 AND quantity <> 0

SELECT item_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE warehouse_id = @p0

SELECT item_id, warehouse_id, CAST(SUM(CASE WHEN day > @p0 THEN received ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN day <= @p0 AND day > @p1 THEN received ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN day <= @p1 AND day > @p2 THEN received ELSE 0 END) AS bigint), CAST(SUM(cost) AS bigint)
FROM inv_item_days WHERE day > @p3 GROUP BY item_id, warehouse_id

SELECT item_id, warehouse_id, CAST(day AS bigint), demand FROM inv_item_days WHERE day >= @p0 AND day < @p1 AND demand <> 0

SELECT item_id, warehouse_id, quantity FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE quantity <> 0

SELECT item_id, warehouse_id, quantity FROM inv_reservations WHERE state = 'Open' AND until > @p0

SELECT item_id, warehouse_id, quantity, until, id FROM inv_reservations WHERE state = 'Open' AND item_id IN (@p0, @p1, @p2, @p3)

SELECT item_id, warehouse_id, quantity, value FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) n WHERE item_id IN (@p0, @p1, @p2, @p3)

SELECT item_id, warehouse_id, quantity, value FROM inv_valuation_lines WHERE run_id = @p0

SELECT kind, source_kind, source_id, quantity FROM inv_ledger WHERE item_id = @p0 AND lot = @p1 AND quantity <> 0

SELECT l.item_id, o.warehouse_id, CAST(SUM(CASE WHEN l.quantity > l.received THEN l.quantity - l.received ELSE 0 END) AS bigint)
FROM pur_order_lines l JOIN pur_orders o ON o.id = l.order_id
WHERE o.state IN ('Draft', 'Approved', 'PartlyReceived') GROUP BY l.item_id, o.warehouse_id

SELECT l.item_id, r.supplier_id, CAST(r.business_date AS bigint), CAST(o.order_date AS bigint)
FROM pur_receipt_lines l JOIN pur_receipts r ON r.id = l.receipt_id JOIN pur_orders o ON o.id = r.order_id
WHERE r.business_date >= @p0 ORDER BY r.effective

SELECT l.item_id, t.to_warehouse_id, l.requested FROM inv_transfer_lines l JOIN inv_transfers t ON t.id = l.transfer_id
WHERE t.state = 'Requested'

SELECT last FROM inv_numbers WHERE series = @p0

SELECT number, quantity, value, receipt FROM inv_layers WHERE pool = @p0 ORDER BY number

SELECT pool, quantity, value, cost_value, cost_quantity, last_effective, next_layer, unsettled, open_moment, open_place
FROM inv_balances
WHERE item_id = @p0 AND warehouse_id = @p1 AND lot = @p2

SELECT pool, warehouse_id, item_id, quantity, value FROM inv_places WHERE pool IN (@p0, @p1, @p2, @p3)

SELECT s.item_id, s.quantity FROM (
  SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
  UNION ALL
  SELECT item_id, warehouse_id, quantity, value FROM inv_places
  UNION ALL
  SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
  FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
) s WHERE s.warehouse_id = @p0 AND s.quantity > 0

SELECT sequence, pool, item_id, warehouse_id, CAST(site AS bigint), CAST(business_date AS bigint), bin, lot, serial, lot_assumed, effective, moment, place, recorded, kind, quantity, value, entry_unit, other_warehouse_id, parts, CAST(leg AS bigint), beside, told, role, entry_quantity, contra, source_kind, source_id, CAST(source_line AS bigint), source_number, actor_id, actor_name, reason, corrects, cause, origin, fallback_value, fallback_quantity, late, provisional, zero_cost FROM inv_ledger WHERE sequence >= 1 AND sequence <= 1 ORDER BY sequence

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, serial, bin FROM inv_ledger WHERE beside = @p0 AND moment >= @p1 AND (moment > @p2 OR place >= @p3) AND moment <= @p4 AND (moment < @p5 OR place < @p6) ORDER BY moment, place, sequence

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, serial, bin FROM inv_ledger WHERE kind = 'standard' AND item_id IN (@p0, @p1, @p2, @p3)

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, serial, bin FROM inv_ledger WHERE pool = @p0 AND moment >= @p1 AND (moment > @p2 OR place >= @p3) AND moment <= @p4 AND (moment < @p5 OR place < @p6) ORDER BY moment, place, sequence

SELECT sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, serial, bin FROM inv_ledger WHERE sequence = @p0

SELECT sku_key, id, sku, name, active FROM inv_items WHERE sku_key IN (@p0, @p1, @p2, @p3)

SELECT source_line, item_id, warehouse_id, moment, quantity, value, lot, serial FROM inv_ledger
WHERE source_id = @p0 AND kind = 'receipt' ORDER BY sequence

SELECT warehouse_id, CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint), CAST(SUM(cost_of_year) AS bigint) FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [inv_negative_stock]
OUTPUT 1
WHERE [item_id] = @p0 AND [warehouse_id] = @p1 AND [version] = @p2;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [inv_reorder_rules]
OUTPUT 1
WHERE [id] = @p0 AND [version] = @p1;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_approval_limits] ([id], [adjustment], [scrap], [version])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_item_fields] ([id], [active], [choices], [key], [kind], [limit], [name], [position], [required], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_items] ([id], [active], [brand], [category], [category_key], [change], [cost_pool], [costing], [fields], [find_no], [is_service], [name], [origin], [picture], [quantity_digits], [sku], [sku_key], [specification], [style_id], [tax_category], [unit], [variant], [version], [volume], [weight])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [inv_warehouses] ([id], [active], [code], [code_key], [in_transit], [is_default], [name], [negative_stock], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_alert_settings] SET [digest_hour] = @p0, [hook_on] = @p1, [hook_url] = @p2, [mail_from] = @p3, [mail_on] = @p4, [mail_to] = @p5, [smtp_host] = @p6, [smtp_port] = @p7, [smtp_security] = @p8, [smtp_user] = @p9, [version] = @p10
OUTPUT 1
WHERE [id] = @p11 AND [version] = @p12;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_approval_limits] SET [adjustment] = @p0, [scrap] = @p1, [version] = @p2
OUTPUT 1
WHERE [id] = @p3 AND [version] = @p4;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_count_lines] SET [again] = @p0, [cause] = @p1, [note] = @p2
OUTPUT 1
WHERE [count_id] = @p3 AND [item_id] = @p4;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_count_lines] SET [cause] = @p0
OUTPUT 1
WHERE [count_id] = @p1 AND [item_id] = @p2;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_counts] SET [ended] = @p0, [ended_by] = @p1, [state] = @p2, [version] = @p3
OUTPUT 1
WHERE [id] = @p4 AND [version] = @p5;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_items] SET [picture] = @p0, [version] = @p1
OUTPUT 1
WHERE [id] = @p2 AND [version] = @p3;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_negative_stock] SET [policy] = @p0, [version] = @p1
OUTPUT 1
WHERE [item_id] = @p2 AND [warehouse_id] = @p3 AND [version] = @p4;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_reorder_alerts] SET [end] = @p0
OUTPUT 1
WHERE [id] = @p1;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [inv_reorder_alerts] SET [snoozed_until] = @p0
OUTPUT 1
WHERE [id] = @p1;

SET NOCOUNT ON;
DELETE FROM [inv_count_choices]
OUTPUT 1
WHERE [item_id] = @p0 AND [owner_id] = @p1;
DELETE FROM [inv_count_plans]
OUTPUT 1
WHERE [id] = @p2 AND [version] = @p3;

SET NOCOUNT ON;
UPDATE [inv_reorder_alerts] SET [closed_at] = @p0, [end] = @p1
OUTPUT 1
WHERE [id] = @p2;
INSERT INTO [inv_reorder_alerts] ([id], [by_itself], [closed_at], [demand], [demand_days], [document_id], [document_kind], [document_number], [end], [fill_to], [item_id], [kind], [lead_hundredths], [method], [minimum], [on_hand], [on_order], [raised_at], [reserved], [rule_id], [safety], [snoozed_until], [source_warehouse_id], [suggested], [supplier], [warehouse_id])
VALUES (@p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);

UPDATE inv_numbers SET last = last + @p0 WHERE series = @p1

UPDATE inv_pictures SET position = @p0 WHERE id = @p1
