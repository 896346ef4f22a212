-- Said nothing: ApplyChartTemplate, PostJournal

DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;

INSERT INTO fin_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [fin_accounts] AS [f]
        WHERE [f].[code] = @account) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT COUNT(*)
FROM [fin_journals] AS [f]

SELECT TOP(1) [f].[code], [f].[active], [f].[kind], [f].[name], [f].[role], [f].[version]
FROM [fin_accounts] AS [f]
WHERE [f].[code] = @request_Code

SELECT TOP(1) [f].[id], [f].[actor_id], [f].[actor_name], [f].[date], [f].[kind], [f].[number], [f].[opened_at], [f].[posted_at], [f].[posted_by], [f].[reason], [f].[shift_id], [f].[site], [f].[source_id], [f].[source_kind], [f].[source_number], [f].[state]
FROM [fin_journals] AS [f]
WHERE [f].[id] = @request_JournalId

SELECT TOP(1) [f].[id], [f].[cashier_name], [f].[closed_at], [f].[goods_tickets], [f].[register_code], [f].[stock_tickets], [f].[z_number]
FROM [fin_shifts] AS [f]
WHERE [f].[id] = @shiftId

SELECT TOP(1) [f].[id], [f].[journal_per], [f].[template], [f].[version]
FROM [fin_settings] AS [f]
WHERE [f].[id] = 1

SELECT TOP(2) COUNT(*) AS [Count], COALESCE(SUM(CASE
    WHEN [f0].[amount] > CAST(0 AS bigint) THEN [f0].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Debit], COALESCE(SUM(CASE
    WHEN [f0].[amount] < CAST(0 AS bigint) THEN -[f0].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Credit]
FROM (
    SELECT [f].[amount], 1 AS [Key]
    FROM [fin_entries] AS [f]
    WHERE [f].[date] >= @from AND [f].[date] <= @to AND [f].[account] = @account
) AS [f0]
GROUP BY [f0].[Key]

SELECT [f].[account] AS [Key], COALESCE(SUM(CASE
    WHEN [f].[amount] > CAST(0 AS bigint) THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Debit], COALESCE(SUM(CASE
    WHEN [f].[amount] < CAST(0 AS bigint) THEN -[f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Credit]
FROM [fin_entries] AS [f]
WHERE [f].[date] >= @from AND [f].[date] <= @to
GROUP BY [f].[account]

SELECT [f].[account] AS [Key], COALESCE(SUM(CASE
    WHEN [f].[amount] > CAST(0 AS bigint) THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Debit], COALESCE(SUM(CASE
    WHEN [f].[amount] < CAST(0 AS bigint) THEN -[f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Credit]
FROM [fin_entries] AS [f]
WHERE [f].[journal_id] = @j_Id
GROUP BY [f].[account]

SELECT [f].[code], [f].[active], [f].[kind], [f].[name], [f].[role], [f].[version]
FROM [fin_accounts] AS [f]

SELECT [f].[code], [f].[active], [f].[kind], [f].[name], [f].[role], [f].[version]
FROM [fin_accounts] AS [f]
WHERE [f].[role] IS NOT NULL

SELECT [f].[date] AS [Date], [f].[account] AS [Account], [f].[book] AS [Book], COALESCE(SUM([f].[amount]), CAST(0 AS bigint)) AS [Amount], ISNULL(SUM(CASE
    WHEN [f].[line] = 1 THEN 1
    ELSE 0
END), 0) AS [Sets]
FROM [fin_entries] AS [f]
WHERE [f].[date] >= @from AND [f].[date] <= @to AND [f].[book] IN (N'Sale', N'Stock')
GROUP BY [f].[date], [f].[account], [f].[book]

SELECT [f].[id] AS [JournalId], [f].[number] AS [Number], [f].[date] AS [Date], [f].[kind] AS [Kind], [f].[state] AS [State], [f].[source_kind] AS [SourceKind], [f].[source_id] AS [SourceId], [f].[source_number] AS [SourceNumber], [f].[shift_id] AS [ShiftId], [f].[opened_at] AS [OpenedAt], [f].[posted_at] AS [PostedAt], [f].[reason] AS [Reason]
FROM [fin_journals] AS [f]
ORDER BY [f].[date] DESC, [f].[number] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT [f].[id], [f].[account], [f].[actor_id], [f].[actor_name], [f].[amount], [f].[book], [f].[date], [f].[effective], [f].[journal_id], [f].[line], [f].[part], [f].[recorded], [f].[shift_id], [f].[site], [f].[source_id], [f].[source_kind], [f].[source_number], [f].[text]
FROM [fin_entries] AS [f]
WHERE [f].[date] >= @from AND [f].[date] <= @to AND [f].[account] = @account
ORDER BY [f].[date], [f].[id]
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY

SELECT [f].[id], [f].[actor_id], [f].[actor_name], [f].[date], [f].[kind], [f].[number], [f].[opened_at], [f].[posted_at], [f].[posted_by], [f].[reason], [f].[shift_id], [f].[site], [f].[source_id], [f].[source_kind], [f].[source_number], [f].[state]
FROM [fin_journals] AS [f]
WHERE 0 = 1

SELECT [f].[id], [f].[actor_id], [f].[actor_name], [f].[date], [f].[kind], [f].[number], [f].[opened_at], [f].[posted_at], [f].[posted_by], [f].[reason], [f].[shift_id], [f].[site], [f].[source_id], [f].[source_kind], [f].[source_number], [f].[state]
FROM [fin_journals] AS [f]
WHERE [f].[id] = @ids1

SELECT [f].[journal_id] AS [Key], COUNT(*) AS [Entries], COALESCE(SUM(CASE
    WHEN [f].[amount] > CAST(0 AS bigint) THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Total]
FROM [fin_entries] AS [f]
WHERE 0 = 1
GROUP BY [f].[journal_id]

SELECT [f].[journal_id] AS [Key], COUNT(*) AS [Entries], COALESCE(SUM(CASE
    WHEN [f].[amount] > CAST(0 AS bigint) THEN [f].[amount]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Total]
FROM [fin_entries] AS [f]
WHERE [f].[journal_id] = @ids1
GROUP BY [f].[journal_id]

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [fin_accounts] ([code], [active], [kind], [name], [role], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [fin_settings] ([id], [journal_per], [template], [version])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [fin_settings] SET [journal_per] = @p0, [version] = @p1
OUTPUT 1
WHERE [id] = @p2 AND [version] = @p3;
