-- Said nothing: AddApiKey, AddUser, ChangeOwnAccount, ChangeRole, ChangeShop, GetOwnAccount, ListJobRuns, ListPermissions, RebuildSubscriber, RestampEvents, RetryEvent, RunJob, SetUpBackups, SkipEvent

INSERT INTO sys_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sys_earlier_logos] AS [s]
        WHERE [s].[hash] = @logo_Hash) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sys_shop] AS [s]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CAST(COALESCE(SUM(CASE WHEN costing <> 'Fifo' OR quantity <= 0 THEN value ELSE unsettled END), 0) AS bigint) AS value
FROM inv_balances

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_balances

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_layers

SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_ledger

SELECT COALESCE(SUM([a].[cost]), CAST(0 AS bigint))
FROM [ana_moves] AS [a]

SELECT COALESCE(SUM([a].[cost]), CAST(0 AS bigint))
FROM [ana_stock_days] AS [a]

SELECT COALESCE(SUM([a].[net]), CAST(0 AS bigint))
FROM [ana_cashier_days] AS [a]

SELECT COALESCE(SUM([a].[net]), CAST(0 AS bigint))
FROM [ana_hour_days] AS [a]

SELECT COALESCE(SUM([a].[net]), CAST(0 AS bigint))
FROM [ana_item_days] AS [a]

SELECT COALESCE(SUM([a].[net]), CAST(0 AS bigint))
FROM [ana_lines] AS [a]

SELECT COALESCE(SUM([a].[net]), CAST(0 AS bigint))
FROM [ana_tickets] AS [a]

SELECT COALESCE(SUM([a].[quantity]), CAST(0 AS bigint))
FROM [ana_item_days] AS [a]

SELECT COALESCE(SUM([a].[quantity]), CAST(0 AS bigint))
FROM [ana_lines] AS [a]

SELECT COALESCE(SUM([a].[tax]), CAST(0 AS bigint))
FROM [ana_hour_days] AS [a]

SELECT COALESCE(SUM([a].[tax]), CAST(0 AS bigint))
FROM [ana_tickets] AS [a]

SELECT COALESCE(SUM([a].[tickets] + [a].[returns]), CAST(0 AS bigint))
FROM [ana_hour_days] AS [a]

SELECT COALESCE(SUM([a].[value]), CAST(0 AS bigint))
FROM [ana_moves] AS [a]

SELECT COALESCE(SUM([a].[value]), CAST(0 AS bigint))
FROM [ana_stock_days] AS [a]

SELECT COALESCE(SUM([f].[amount]), CAST(0 AS bigint))
FROM [fin_entries] AS [f]

SELECT COALESCE(SUM([f].[amount]), CAST(0 AS bigint))
FROM [fin_entries] AS [f]
WHERE [f].[date] <= @through AND EXISTS (
    SELECT 1
    FROM [fin_accounts] AS [f0]
    WHERE [f0].[code] = [f].[account] AND [f0].[role] = N'inventory')

SELECT COUNT(*)
FROM [ana_audit] AS [a]

SELECT COUNT(*)
FROM [ana_parked] AS [a]
WHERE [a].[subscriber] = @subscription_Name AND [a].[state] = N'Parked'

SELECT COUNT(*)
FROM [ana_tickets] AS [a]

SELECT COUNT(*)
FROM [dev_audit] AS [d]

SELECT COUNT(*)
FROM [dev_parked] AS [d]
WHERE [d].[subscriber] = @subscription_Name AND [d].[state] = N'Parked'

SELECT COUNT(*)
FROM [dev_print_jobs] AS [d]
WHERE [d].[state] = N'Queued' AND [d].[created_at] < @before

SELECT COUNT(*)
FROM [fin_audit] AS [f]

SELECT COUNT(*)
FROM [fin_parked] AS [f]
WHERE [f].[subscriber] = @subscription_Name AND [f].[state] = N'Parked'

SELECT COUNT(*)
FROM [imp_audit] AS [i]

SELECT COUNT(*)
FROM [inv_audit] AS [i]

SELECT COUNT(*)
FROM [inv_parked] AS [i]
WHERE [i].[subscriber] = @subscription_Name AND [i].[state] = N'Parked'

SELECT COUNT(*)
FROM [pos_audit] AS [p]

SELECT COUNT(*)
FROM [pur_audit] AS [p]

SELECT COUNT(*)
FROM [sal_audit] AS [s]

SELECT COUNT(*)
FROM [sal_parked] AS [s]
WHERE [s].[subscriber] = @subscription_Name AND [s].[state] = N'Parked'

SELECT COUNT(*)
FROM [sys_api_keys] AS [s]

SELECT COUNT(*)
FROM [sys_audit] AS [s]

SELECT COUNT(*)
FROM [sys_backups] AS [s]

SELECT COUNT(*)
FROM [sys_notices] AS [s]
WHERE [s].[done_at] IS NULL

SELECT COUNT(*)
FROM [sys_tills] AS [s]

SELECT COUNT(*)
FROM [sys_users] AS [s]

SELECT COUNT_BIG(*)
FROM [ana_tickets] AS [a]

SELECT COUNT_BIG(*) FROM inv_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pos_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pur_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT DISTINCT [f].[account]
FROM [fin_entries] AS [f]

SELECT MAX([i].[sequence])
FROM [inv_ledger] AS [i]

SELECT MIN(business_date) FROM inv_ledger

SELECT MIN(sequence), business_date FROM inv_ledger
WHERE business_date IN (1)
  AND sequence > @p0 AND sequence <= @p1 GROUP BY business_date

SELECT TOP(1) [a].[name], [a].[moved_at], [a].[number], [a].[source], [a].[stamp]
FROM [ana_positions] AS [a]
WHERE [a].[name] = @subscription_Name

SELECT TOP(1) [d].[name], [d].[moved_at], [d].[number], [d].[source], [d].[stamp]
FROM [dev_positions] AS [d]
WHERE [d].[name] = @subscription_Name

SELECT TOP(1) [f].[name], [f].[moved_at], [f].[number], [f].[source], [f].[stamp]
FROM [fin_positions] AS [f]
WHERE [f].[name] = @subscription_Name

SELECT TOP(1) [i].[name], [i].[moved_at], [i].[number], [i].[source], [i].[stamp]
FROM [inv_positions] AS [i]
WHERE [i].[name] = @subscription_Name

SELECT TOP(1) [i].[sequence]
FROM [inv_ledger_head] AS [i]
ORDER BY [i].[id]

SELECT TOP(1) [s].[id], [s].[active], [s].[change], [s].[created_at], [s].[display_name], [s].[language], [s].[normalized_name], [s].[password_hash], [s].[pin_digits], [s].[pin_hash], [s].[roles], [s].[security_stamp], [s].[start_page], [s].[user_name], [s].[version]
FROM [sys_users] AS [s]
WHERE [s].[id] = @request_UserId

SELECT TOP(1) [s].[id], [s].[active], [s].[change], [s].[created_at], [s].[display_name], [s].[language], [s].[normalized_name], [s].[password_hash], [s].[pin_digits], [s].[pin_hash], [s].[roles], [s].[security_stamp], [s].[start_page], [s].[user_name], [s].[version]
FROM [sys_users] AS [s]
WHERE [s].[normalized_name] = @name

SELECT TOP(1) [s].[id], [s].[args], [s].[at], [s].[done_at], [s].[done_by], [s].[href], [s].[permission], [s].[text_key]
FROM [sys_notices] AS [s]
WHERE [s].[id] = @request_Id

SELECT TOP(1) [s].[id], [s].[browser], [s].[register], [s].[register_id], [s].[registered_at], [s].[registered_by], [s].[revoked_at], [s].[used_at], [s].[version]
FROM [sys_tills] AS [s]
WHERE [s].[id] = @request_TillId

SELECT TOP(1) [s].[id], [s].[bytes], [s].[ended_at], [s].[file], [s].[key], [s].[outcome], [s].[started_at], [s].[state]
FROM [sys_backups] AS [s]
WHERE [s].[id] = @request_BackupId AND [s].[file] IS NOT NULL

SELECT TOP(1) [s].[id], [s].[change], [s].[created_at], [s].[expires_at], [s].[hash], [s].[name], [s].[permissions], [s].[revoked_at], [s].[used_at], [s].[version]
FROM [sys_api_keys] AS [s]
WHERE [s].[id] = @request_ApiKeyId

SELECT TOP(1) [s].[id], [s].[due], [s].[ended_at], [s].[failed], [s].[job], [s].[outcome], [s].[started_at]
FROM [sys_job_runs] AS [s]
WHERE [s].[job] = N'administration.reconcile' AND [s].[ended_at] IS NOT NULL
ORDER BY [s].[started_at] DESC

SELECT TOP(1) [s].[name], [s].[moved_at], [s].[number], [s].[source], [s].[stamp]
FROM [sal_positions] AS [s]
WHERE [s].[name] = @subscription_Name

SELECT TOP(2) [s].[id], [s].[address], [s].[change], [s].[currency], [s].[language], [s].[legal_name], [s].[logo], [s].[logo_dots], [s].[logo_type], [s].[logo_width], [s].[name], [s].[opening_day], [s].[receipt_footer], [s].[set_up_at], [s].[tax_number], [s].[time_zone], [s].[version]
FROM [sys_shop] AS [s]

SELECT TOP(2) [s].[id], [s].[folder], [s].[keep_days], [s].[version]
FROM [sys_backup_plan] AS [s]

SELECT TOP(@p) [a].[id], [a].[action], [a].[actor_id], [a].[actor_kind], [a].[actor_name], [a].[after], [a].[at], [a].[before], [a].[reason], [a].[source], [a].[subject]
FROM [ana_audit] AS [a]
ORDER BY [a].[at] DESC, [a].[id] DESC

SELECT TOP(@p) [a].[id], [a].[at], [a].[failure], [a].[name], [a].[number], [a].[parked_at], [a].[payload], [a].[reason], [a].[stamp], [a].[state], [a].[subscriber]
FROM [ana_parked] AS [a]
WHERE [a].[state] = N'Parked'
ORDER BY [a].[id]

SELECT TOP(@p) [d].[id], [d].[action], [d].[actor_id], [d].[actor_kind], [d].[actor_name], [d].[after], [d].[at], [d].[before], [d].[reason], [d].[source], [d].[subject]
FROM [dev_audit] AS [d]
ORDER BY [d].[at] DESC, [d].[id] DESC

SELECT TOP(@p) [d].[id], [d].[at], [d].[failure], [d].[name], [d].[number], [d].[parked_at], [d].[payload], [d].[reason], [d].[stamp], [d].[state], [d].[subscriber]
FROM [dev_parked] AS [d]
WHERE [d].[state] = N'Parked'
ORDER BY [d].[id]

SELECT TOP(@p) [f1].[journal_id]
FROM (
    SELECT DISTINCT [f].[journal_id]
    FROM [fin_entries] AS [f]
    WHERE NOT EXISTS (
        SELECT 1
        FROM [fin_journals] AS [f0]
        WHERE [f0].[id] = [f].[journal_id])
) AS [f1]
ORDER BY [f1].[journal_id]

SELECT TOP(@p) [f].[id], [f].[action], [f].[actor_id], [f].[actor_kind], [f].[actor_name], [f].[after], [f].[at], [f].[before], [f].[reason], [f].[source], [f].[subject]
FROM [fin_audit] AS [f]
ORDER BY [f].[at] DESC, [f].[id] DESC

SELECT TOP(@p) [f].[id], [f].[at], [f].[failure], [f].[name], [f].[number], [f].[parked_at], [f].[payload], [f].[reason], [f].[stamp], [f].[state], [f].[subscriber]
FROM [fin_parked] AS [f]
WHERE [f].[state] = N'Parked'
ORDER BY [f].[id]

SELECT TOP(@p) [f].[source_id] AS [SourceId], [f].[book] AS [Book], [f].[part] AS [Part], COALESCE(SUM([f].[amount]), CAST(0 AS bigint)) AS [Sum]
FROM [fin_entries] AS [f]
GROUP BY [f].[source_id], [f].[book], [f].[part]
HAVING COALESCE(SUM([f].[amount]), CAST(0 AS bigint)) <> CAST(0 AS bigint)
ORDER BY [f].[source_id]

SELECT TOP(@p) [i].[id], [i].[action], [i].[actor_id], [i].[actor_kind], [i].[actor_name], [i].[after], [i].[at], [i].[before], [i].[reason], [i].[source], [i].[subject]
FROM [imp_audit] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC

SELECT TOP(@p) [i].[id], [i].[action], [i].[actor_id], [i].[actor_kind], [i].[actor_name], [i].[after], [i].[at], [i].[before], [i].[reason], [i].[source], [i].[subject]
FROM [inv_audit] AS [i]
ORDER BY [i].[at] DESC, [i].[id] DESC

SELECT TOP(@p) [i].[id], [i].[at], [i].[failure], [i].[name], [i].[number], [i].[parked_at], [i].[payload], [i].[reason], [i].[stamp], [i].[state], [i].[subscriber]
FROM [imp_parked] AS [i]
WHERE [i].[state] = N'Parked'
ORDER BY [i].[id]

SELECT TOP(@p) [i].[id], [i].[at], [i].[failure], [i].[name], [i].[number], [i].[parked_at], [i].[payload], [i].[reason], [i].[stamp], [i].[state], [i].[subscriber]
FROM [inv_parked] AS [i]
WHERE [i].[state] = N'Parked'
ORDER BY [i].[id]

SELECT TOP(@p) [i].[number], [i].[first_row], [i].[hash], [i].[last_row], [i].[marks], [i].[previous], [i].[public_key], [i].[root], [i].[sealed_at], [i].[signature]
FROM [inv_seal_blocks] AS [i]
WHERE [i].[number] > @at
ORDER BY [i].[number]

SELECT TOP(@p) [i].[sku]
FROM [inv_items] AS [i]
WHERE [i].[find_no] = CAST(0 AS bigint)
ORDER BY [i].[sku_key]

SELECT TOP(@p) [p].[id], [p].[action], [p].[actor_id], [p].[actor_kind], [p].[actor_name], [p].[after], [p].[at], [p].[before], [p].[reason], [p].[source], [p].[subject]
FROM [pos_audit] AS [p]
ORDER BY [p].[at] DESC, [p].[id] DESC

SELECT TOP(@p) [p].[id], [p].[action], [p].[actor_id], [p].[actor_kind], [p].[actor_name], [p].[after], [p].[at], [p].[before], [p].[reason], [p].[source], [p].[subject]
FROM [pur_audit] AS [p]
ORDER BY [p].[at] DESC, [p].[id] DESC

SELECT TOP(@p) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
ORDER BY [p].[code]

SELECT TOP(@p) [p].[id], [p].[at], [p].[failure], [p].[name], [p].[number], [p].[parked_at], [p].[payload], [p].[reason], [p].[stamp], [p].[state], [p].[subscriber]
FROM [pos_parked] AS [p]
WHERE [p].[state] = N'Parked'
ORDER BY [p].[id]

SELECT TOP(@p) [p].[id], [p].[at], [p].[failure], [p].[name], [p].[number], [p].[parked_at], [p].[payload], [p].[reason], [p].[stamp], [p].[state], [p].[subscriber]
FROM [pur_parked] AS [p]
WHERE [p].[state] = N'Parked'
ORDER BY [p].[id]

SELECT TOP(@p) [p].[number]
FROM [pur_orders] AS [p]
WHERE [p].[state] = N'Draft' AND EXISTS (
    SELECT 1
    FROM [pur_receipts] AS [p0]
    WHERE [p0].[order_id] = [p].[id])
ORDER BY [p].[number]

SELECT TOP(@p) [p].[number]
FROM [pur_orders] AS [p]
WHERE [p].[state] = N'Received' AND EXISTS (
    SELECT 1
    FROM [pur_order_lines] AS [p0]
    WHERE [p0].[order_id] = [p].[id] AND [p0].[received] < [p0].[quantity])
ORDER BY [p].[number]

SELECT TOP(@p) [p].[number]
FROM [pur_orders] AS [p]
WHERE [p].[state] IN (N'Approved', N'PartlyReceived') AND NOT EXISTS (
    SELECT 1
    FROM [pur_order_lines] AS [p0]
    WHERE [p0].[order_id] = [p].[id] AND [p0].[received] < [p0].[quantity])
ORDER BY [p].[number]

SELECT TOP(@p) [s].[code], [s].[change], [s].[offered], [s].[permissions], [s].[version]
FROM [sys_roles] AS [s]
WHERE [s].[change] > @last
ORDER BY [s].[change]

SELECT TOP(@p) [s].[id], [s].[action], [s].[actor_id], [s].[actor_kind], [s].[actor_name], [s].[after], [s].[at], [s].[before], [s].[reason], [s].[source], [s].[subject]
FROM [sal_audit] AS [s]
ORDER BY [s].[at] DESC, [s].[id] DESC

SELECT TOP(@p) [s].[id], [s].[action], [s].[actor_id], [s].[actor_kind], [s].[actor_name], [s].[after], [s].[at], [s].[before], [s].[reason], [s].[source], [s].[subject]
FROM [sys_audit] AS [s]
ORDER BY [s].[at] DESC, [s].[id] DESC

SELECT TOP(@p) [s].[id], [s].[at], [s].[failure], [s].[name], [s].[number], [s].[parked_at], [s].[payload], [s].[reason], [s].[stamp], [s].[state], [s].[subscriber]
FROM [sal_parked] AS [s]
WHERE [s].[state] = N'Parked'
ORDER BY [s].[id]

SELECT TOP(@p) [s].[id], [s].[at], [s].[failure], [s].[name], [s].[number], [s].[parked_at], [s].[payload], [s].[reason], [s].[stamp], [s].[state], [s].[subscriber]
FROM [sys_parked] AS [s]
WHERE [s].[state] = N'Parked'
ORDER BY [s].[id]

SELECT TOP(@p) [s].[item_id] AS [ItemId], [s].[id] AS [First], [s1].[id] AS [Second]
FROM [sal_prices] AS [s]
INNER JOIN (
    SELECT [s0].[id], [s0].[change], [s0].[from], [s0].[item_id], [s0].[unit], [s0].[until]
    FROM [sal_prices] AS [s0]
    WHERE [s0].[withdrawn_at] IS NULL
) AS [s1] ON [s].[item_id] = [s1].[item_id] AND ([s].[unit] = [s1].[unit] OR ([s].[unit] IS NULL AND [s1].[unit] IS NULL)) AND [s].[id] <> [s1].[id]
WHERE [s].[withdrawn_at] IS NULL AND (([s].[until] IS NULL AND [s1].[until] IS NULL AND [s].[from] = [s1].[from] AND [s].[change] < [s1].[change]) OR ([s].[until] IS NOT NULL AND [s1].[until] IS NOT NULL AND [s].[from] <= [s1].[from] AND [s1].[from] < [s].[until] AND ([s].[from] < [s1].[from] OR [s].[change] < [s1].[change])))
ORDER BY [s].[item_id], [s].[from], [s].[change]

SELECT TOP(@p) [s].[ticket_id], [s].[business_date], [s].[completed_at], [s].[customer_id], [s].[is_return], [s].[lines], [s].[number], [s].[site], [s].[total]
FROM [sal_customer_tickets] AS [s]
WHERE NOT EXISTS (
    SELECT 1
    FROM [sal_customers] AS [s0]
    WHERE [s0].[id] = [s].[customer_id])
ORDER BY [s].[completed_at]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT MAX(u.number) AS number, CAST(SUM(u.held) AS bigint) AS quantity, CAST(0 AS bigint) AS value,
      CAST(SUM(u.told) AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
    FROM (
      SELECT item_id, warehouse_id, lot, serial, quantity AS held, CAST(0 AS bigint) AS told, CAST(0 AS bigint) AS number
      FROM inv_holdings WHERE lot <> '' OR serial <> ''
      UNION ALL
      SELECT item_id, warehouse_id, COALESCE(lot, ''), COALESCE(serial, ''), 0, quantity, sequence FROM inv_ledger
      WHERE quantity <> 0 AND (lot IS NOT NULL OR serial IS NOT NULL)
    ) u
    GROUP BY u.item_id, u.warehouse_id, u.lot, u.serial HAVING SUM(u.held) <> SUM(u.told)
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
    FROM inv_balances b LEFT JOIN (
      SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_layers GROUP BY pool
    ) l ON l.pool = b.pool
    WHERE (b.costing = 'Fifo' AND b.quantity > 0
        AND (b.quantity <> COALESCE(l.quantity, 0) OR b.value - b.unsettled <> COALESCE(l.value, 0)))
       OR ((b.costing <> 'Fifo' OR b.quantity <= 0) AND l.pool IS NOT NULL)
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
    FROM inv_balances b LEFT JOIN (
      SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger WHERE pool IS NOT NULL GROUP BY pool
    ) l ON l.pool = b.pool
    WHERE b.quantity <> COALESCE(l.quantity, 0) OR b.value <> COALESCE(l.value, 0)
    UNION ALL
    SELECT o.pool, 0, 0, CAST(SUM(o.quantity) AS bigint), CAST(SUM(o.value) AS bigint)
    FROM inv_ledger o WHERE o.pool IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inv_balances x WHERE x.pool = o.pool) GROUP BY o.pool
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(p.quantity, 0) AS other_quantity,
      b.value AS other_value
    FROM inv_balances b
    LEFT JOIN (SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity FROM inv_places GROUP BY pool) p ON p.pool = b.pool
    WHERE b.scope = 'Company' AND b.quantity <> COALESCE(p.quantity, 0)
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
    FROM inv_balances WHERE quantity = 0 AND value <> unsettled
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, unsettled AS other_value
    FROM inv_balances WHERE recosting IS NOT NULL OR unsettled <> 0
) AS [m]
ORDER BY [m].[number]

SELECT TOP(@p1) [m].[number], [m].[other_quantity], [m].[other_value], [m].[quantity], [m].[value]
FROM (
    SELECT sequence AS number, CAST(0 AS bigint) AS quantity, CAST(0 AS bigint) AS value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
    FROM (
      SELECT sequence, recorded, LAG(sequence) OVER (ORDER BY sequence) AS before_sequence, LAG(recorded) OVER (ORDER BY sequence) AS before_recorded
      FROM inv_ledger
    ) r WHERE sequence <> COALESCE(before_sequence, 0) + 1 OR recorded <= COALESCE(before_recorded, 0)
) AS [m]
ORDER BY [m].[number]

SELECT [d].[id] AS [Id], [d].[ticket_id] AS [TicketId], [d].[ticket_number] AS [TicketNumber], [d].[register_id] AS [RegisterId]
FROM [dev_print_jobs] AS [d]
WHERE [d].[kind] = N'Original'

SELECT [d].[id], [d].[active], [d].[address], [d].[channel], [d].[driver_id], [d].[kind], [d].[name], [d].[settings], [d].[version]
FROM [dev_devices] AS [d]
WHERE [d].[active] = CAST(1 AS bit)
ORDER BY [d].[name]

SELECT [d].[register_id], [d].[tickets]
FROM [dev_ticket_counts] AS [d]

SELECT [f].[code], [f].[active], [f].[kind], [f].[name], [f].[role], [f].[version]
FROM [fin_accounts] AS [f]

SELECT [f].[code], [f].[active], [f].[kind], [f].[name], [f].[role], [f].[version]
FROM [fin_accounts] AS [f]
WHERE [f].[role] IS NOT NULL

SELECT [f].[source_id] AS [Key], ISNULL(SUM(CASE
    WHEN [f].[line] = 1 THEN 1
    ELSE 0
END), 0) AS [Sets], COALESCE(SUM(CASE
    WHEN [f].[account] = @goods OR [f].[account] = @services THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Revenue], COALESCE(SUM(CASE
    WHEN [f].[account] = @tax THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Tax], COALESCE(SUM(CASE
    WHEN [f].[account] = @cash OR [f].[account] = @card OR [f].[account] = @mobile OR [f].[account] = @receivables OR [f].[account] = @counted THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Tenders], COALESCE(SUM(CASE
    WHEN [f].[account] = @rounding THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Rounding]
FROM [fin_entries] AS [f]
WHERE [f].[book] = N'Sale'
GROUP BY [f].[source_id]

SELECT [i].[id], [i].[actor_id], [i].[actor_name], [i].[at], [i].[from], [i].[note], [i].[snapshot_id], [i].[through], [i].[through_sequence], [i].[value]
FROM [inv_period_closings] AS [i]
ORDER BY [i].[at]

SELECT [i].[id], [i].[asked_at], [i].[asked_by_id], [i].[asked_by_name], [i].[closed_through], [i].[decided_at], [i].[decided_by_id], [i].[decided_by_name], [i].[from], [i].[reason], [i].[rows_home], [i].[state], [i].[through_sequence]
FROM [inv_period_reopenings] AS [i]
WHERE [i].[state] = N'Reopened'
ORDER BY [i].[decided_at]

SELECT [p].[register_id] AS [RegisterId], [p].[id] AS [Id]
FROM [pos_shifts] AS [p]
WHERE [p].[state] = N'Open'

SELECT [s].[category], [s].[from], [s].[inclusive], [s].[rate]
FROM [sal_tax_rates] AS [s]

SELECT [s].[code]
FROM [sal_tax_categories] AS [s]

SELECT [s].[code], [s].[change], [s].[offered], [s].[permissions], [s].[version]
FROM [sys_roles] AS [s]

SELECT [s].[id] AS [ApiKeyId], [s].[name] AS [Name], [s].[permissions] AS [Codes], [s].[created_at] AS [CreatedAt], [s].[revoked_at] AS [RevokedAt], [s].[expires_at] AS [ExpiresAt], [s].[used_at] AS [UsedAt]
FROM [sys_api_keys] AS [s]
ORDER BY [s].[name], [s].[id]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [s].[id] AS [BackupId], [s].[started_at] AS [StartedAt], [s].[ended_at] AS [EndedAt], [s].[state] AS [State], [s].[file] AS [File], [s].[bytes] AS [Bytes], [s].[key] AS [Key], [s].[outcome] AS [Outcome]
FROM [sys_backups] AS [s]
ORDER BY [s].[started_at] DESC, [s].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [s].[id] AS [Id], [s].[at] AS [At], [s].[href] AS [Href], [s].[done_at] AS [DoneAt], [s].[done_by] AS [DoneBy], [s].[text_key] AS [TextKey], [s].[args] AS [Args]
FROM [sys_notices] AS [s]
WHERE [s].[done_at] IS NULL
ORDER BY [s].[at] DESC, [s].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [s].[id] AS [TillId], [s].[register] AS [Register], [s].[browser] AS [Browser], [s].[registered_by] AS [RegisteredBy], [s].[registered_at] AS [RegisteredAt], [s].[used_at] AS [UsedAt], CASE
    WHEN [s].[revoked_at] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Active]
FROM [sys_tills] AS [s]
ORDER BY [s].[registered_at] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [s].[id] AS [UserId], [s].[user_name] AS [UserName], [s].[normalized_name] AS [NormalizedName], [s].[display_name] AS [DisplayName], [s].[roles] AS [RoleCodes], CASE
    WHEN [s].[password_hash] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasPassword], CASE
    WHEN [s].[pin_hash] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasPin], [s].[active] AS [Active], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sys_sign_in_tries] AS [s0]
        WHERE [s0].[name] = [s].[normalized_name] AND [s0].[locked_until] > @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Locked], [s].[language] AS [Language], [s].[created_at] AS [CreatedAt], [s].[version] AS [Version]
FROM [sys_users] AS [s]
ORDER BY [s].[normalized_name]
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

SELECT [s].[id], [s].[block], [s].[change], [s].[ended_at], [s].[ends_at], [s].[kind], [s].[started_at], [s].[till_id], [s].[user_id]
FROM [sys_sessions] AS [s]
WHERE [s].[till_id] = @till_Id AND [s].[ended_at] IS NULL

SELECT [s].[id], [s].[bytes], [s].[ended_at], [s].[file], [s].[key], [s].[outcome], [s].[started_at], [s].[state]
FROM [sys_backups] AS [s]
WHERE [s].[state] = N'Running'

SELECT [s].[id], [s].[due], [s].[ended_at], [s].[failed], [s].[job], [s].[outcome], [s].[started_at]
FROM [sys_job_runs] AS [s]
WHERE [s].[started_at] = (
    SELECT MAX([s0].[started_at])
    FROM [sys_job_runs] AS [s0]
    WHERE [s0].[job] = [s].[job])

SELECT [s].[job]
FROM [sys_job_runs] AS [s]
WHERE [s].[ended_at] IS NOT NULL AND [s].[started_at] = (
    SELECT MAX([s0].[started_at])
    FROM [sys_job_runs] AS [s0]
    WHERE [s0].[job] = [s].[job] AND [s0].[ended_at] IS NOT NULL) AND [s].[failed] = CAST(1 AS bit)

SELECT [s].[key], [s].[at], [s].[by_id], [s].[by_name], [s].[check], [s].[reason], [s].[sentence]
FROM [sys_settled_findings] AS [s]

SELECT [s].[name]
FROM [sys_sign_in_tries] AS [s]
WHERE [s].[name] = @names1 AND [s].[locked_until] > @now

SELECT [s].[name], [s].[way], [s].[failures], [s].[last_at], [s].[locked_until]
FROM [sys_sign_in_tries] AS [s]
WHERE [s].[name] = @name

SELECT code, z, total, tickets, sold, made FROM (
    SELECT s.register_code AS code, CAST(COALESCE(s.z_number, 0) AS bigint) AS z, s.total AS total, CAST(s.tickets + s.returns AS bigint) AS tickets,
        CAST(COALESCE((SELECT SUM(t.total) FROM pos_tickets t
            WHERE t.shift_id = s.id AND t.after_close = @p0), 0) AS bigint) AS sold,
        CAST((SELECT COUNT(*) FROM pos_tickets t WHERE t.shift_id = s.id AND t.after_close = @p1) AS bigint) AS made
    FROM pos_shifts s WHERE s.state = 'Closed') x
WHERE total <> sold OR tickets <> made

SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
FROM pur_orders d LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM pur_order_lines GROUP BY order_id) l ON l.order_id = d.id
WHERE d.total <> COALESCE(l.amount, 0)
UNION ALL
SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
FROM pur_receipts d LEFT JOIN (SELECT receipt_id, SUM(amount) AS amount FROM pur_receipt_lines GROUP BY receipt_id) l ON l.receipt_id = d.id
WHERE d.total <> COALESCE(l.amount, 0)

SELECT last FROM sys_numbers WHERE series = @p0

SELECT number, net, tax, total, tendered, linenet, linetax FROM (
    SELECT t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS rounding,
        CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
        CAST(COALESCE((SELECT SUM(l.net) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linenet,
        CAST(COALESCE((SELECT SUM(l.tax) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linetax
    FROM pos_tickets t) x
WHERE tendered <> total + rounding OR linenet <> net OR linetax <> tax OR net + tax <> total

SELECT o.number AS number, ol.no AS no, CAST(ol.received AS bigint) AS received, CAST(COALESCE(r.quantity, 0) AS bigint) AS receipts
FROM pur_order_lines ol
JOIN pur_orders o ON o.id = ol.order_id
LEFT JOIN (
    SELECT h.order_id, l.order_line_no, SUM(l.quantity) AS quantity
    FROM pur_receipt_lines l JOIN pur_receipts h ON h.id = l.receipt_id
    WHERE NOT EXISTS (SELECT 1 FROM pur_receipt_cancellations c WHERE c.receipt_id = h.id)
    GROUP BY h.order_id, l.order_line_no) r ON r.order_id = ol.order_id AND r.order_line_no = ol.no
WHERE ol.received <> COALESCE(r.quantity, 0)

SELECT sequence, pool, item_id, warehouse_id, CAST(site AS bigint), CAST(business_date AS bigint), bin, lot, serial, lot_assumed, effective, moment, place, recorded, kind, quantity, value, entry_unit, other_warehouse_id, parts, CAST(leg AS bigint), beside, told, role, entry_quantity, contra, source_kind, source_id, CAST(source_line AS bigint), source_number, actor_id, actor_name, reason, corrects, cause, origin, fallback_value, fallback_quantity, late, provisional, zero_cost FROM inv_ledger WHERE sequence >= 1 AND sequence <= 1 ORDER BY sequence

SELECT series, last FROM pos_numbers WHERE series IN (@p0, @p1, @p2, @p3)

SELECT source_id, CAST(COUNT(DISTINCT source_line) AS integer) AS lines, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
FROM inv_ledger WHERE source_kind = @p0 AND kind <> 'true-up' GROUP BY source_id

SELECT t.id AS ticketid, t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS cashrounding,
    CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
    CAST((SELECT COUNT(*) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = @p0) AS bigint) AS stocklines,
    CAST(COALESCE((SELECT SUM(l.quantity) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = @p1), 0) AS bigint) AS stockquantity
FROM pos_tickets t

SELECT t.name, m.definition FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id WHERE t.is_disabled = 0

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [sys_sign_in_tries]
OUTPUT 1
WHERE [name] = @p0 AND [way] = @p1;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [sys_backups] ([id], [bytes], [ended_at], [file], [key], [outcome], [started_at], [state])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [sys_sessions] SET [ended_at] = @p0
OUTPUT 1
WHERE [id] = @p1;

SET NOCOUNT ON;
INSERT INTO [sys_earlier_shops] ([address], [language], [legal_name], [logo], [name], [receipt_footer], [tax_number], [time_zone], [until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
SELECT [id]
FROM [sys_earlier_shops]
WHERE @@ROWCOUNT = 1 AND [id] = scope_identity();

UPDATE [sys_shop] SET [address] = @p9, [version] = @p10
OUTPUT 1
WHERE [id] = @p11 AND [version] = @p12;

SET NOCOUNT ON;
INSERT INTO [sys_earlier_shops] ([address], [language], [legal_name], [logo], [name], [receipt_footer], [tax_number], [time_zone], [until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
SELECT [id]
FROM [sys_earlier_shops]
WHERE @@ROWCOUNT = 1 AND [id] = scope_identity();

UPDATE [sys_shop] SET [logo] = @p9, [logo_dots] = @p10, [logo_type] = @p11, [logo_width] = @p12, [version] = @p13
OUTPUT 1
WHERE [id] = @p14 AND [version] = @p15;

SET NOCOUNT ON;
UPDATE [sys_backups] SET [ended_at] = @p0, [outcome] = @p1, [state] = @p2
OUTPUT 1
WHERE [id] = @p3;
INSERT INTO [sys_backups] ([id], [bytes], [ended_at], [file], [key], [outcome], [started_at], [state])
VALUES (@p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

UPDATE sys_numbers SET last = last + @p0 WHERE series = @p1
