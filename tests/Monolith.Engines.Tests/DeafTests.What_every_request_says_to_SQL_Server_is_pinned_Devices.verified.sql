-- Said nothing: ListChannels, ListDrivers, SaveDevice, ScanDrivers

SELECT COUNT(*)
FROM [dev_print_jobs] AS [d]
LEFT JOIN [dev_devices] AS [d0] ON [d].[device_id] = [d0].[id]

SELECT TOP(1) [d].[id], [d].[active], [d].[address], [d].[channel], [d].[driver_id], [d].[kind], [d].[name], [d].[settings], [d].[version]
FROM [dev_devices] AS [d]
WHERE [d].[id] = @request_DeviceId

SELECT TOP(1) [d].[id], [d].[attempts], [d].[claimed_by], [d].[created_at], [d].[device_id], [d].[document], [d].[finished_at], [d].[kind], [d].[last_detail], [d].[last_error], [d].[next_attempt_at], [d].[register_id], [d].[repeated], [d].[requested_by], [d].[started_at], [d].[state], [d].[ticket_id], [d].[ticket_number], [d].[version]
FROM [dev_print_jobs] AS [d]
WHERE [d].[id] = @request_JobId

SELECT TOP(@p) [d].[id], [d].[active], [d].[address], [d].[channel], [d].[driver_id], [d].[kind], [d].[name], [d].[settings], [d].[version]
FROM [dev_devices] AS [d]
WHERE [d].[channel] = N'simulator' AND [d].[kind] = N'ReceiptPrinter' AND [d].[active] = CAST(1 AS bit)
ORDER BY [d].[name]

SELECT TOP(@p) [p].[id], [p].[active], [p].[code], [p].[name], [p].[version], [p].[warehouse_id]
FROM [pos_registers] AS [p]
ORDER BY [p].[code]

SELECT [d].[device_id] AS [DeviceId], [d].[state] AS [State], COUNT(*) AS [Count]
FROM [dev_print_jobs] AS [d]
WHERE [d].[state] IN (N'Queued', N'Failed', N'Unknown')
GROUP BY [d].[device_id], [d].[state]

SELECT [d].[device_id] AS [Id], COUNT(*) AS [Count]
FROM [dev_print_jobs] AS [d]
WHERE [d].[state] = N'Unconfirmed' AND [d].[created_at] > @lately
GROUP BY [d].[device_id]

SELECT [d].[id] AS [Id], [d].[name] AS [Name], [d].[kind] AS [Kind], [d].[active] AS [Active]
FROM [dev_devices] AS [d]

SELECT [d].[id] AS [JobId], [d].[kind] AS [Kind], [d].[state] AS [State], [d].[ticket_id] AS [TicketId], [d].[ticket_number] AS [TicketNumber], [d].[device_id] AS [DeviceId], [d0].[name] AS [DeviceName], [d].[attempts] AS [Attempts], [d].[last_error] AS [LastError], [d].[last_detail] AS [LastDetail], [d].[requested_by] AS [RequestedBy], [d].[created_at] AS [CreatedAt], [d].[next_attempt_at] AS [NextAttemptAt], [d].[finished_at] AS [FinishedAt]
FROM [dev_print_jobs] AS [d]
LEFT JOIN [dev_devices] AS [d0] ON [d].[device_id] = [d0].[id]
ORDER BY [d].[created_at] DESC, [d].[id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [d].[id], [d].[active], [d].[address], [d].[channel], [d].[driver_id], [d].[kind], [d].[name], [d].[settings], [d].[version]
FROM [dev_devices] AS [d]

SELECT [d].[register_id], [d].[role], [d].[device_id], [d].[bound_at]
FROM [dev_bindings] AS [d]

SELECT [p].[register_id] AS [RegisterId], [p].[id] AS [Id]
FROM [pos_shifts] AS [p]
WHERE [p].[state] = N'Open'

SELECT series, last FROM pos_numbers WHERE series IN (@p0, @p1, @p2, @p3)
