-- Said nothing: AddApiKey, AddUser, ChangeRole, ChangeShop, ListJobRuns, ListPermissions, RebuildSubscriber, RestampEvents, RetryEvent, RunJob, SetUpBackups, SkipEvent

INSERT INTO sys_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [sys_shop] AS [s]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT COUNT(*)
FROM [ana_audit] AS [a]

SELECT COUNT(*)
FROM [ana_parked] AS [a]
WHERE [a].[subscriber] = @subscription_Name AND [a].[state] = N'Parked'

SELECT COUNT(*)
FROM [dev_audit] AS [d]

SELECT COUNT(*)
FROM [dev_parked] AS [d]
WHERE [d].[subscriber] = @subscription_Name AND [d].[state] = N'Parked'

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

SELECT COUNT_BIG(*) FROM inv_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pos_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT COUNT_BIG(*) FROM pur_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

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

SELECT TOP(1) [s].[id], [s].[active], [s].[change], [s].[created_at], [s].[display_name], [s].[language], [s].[normalized_name], [s].[password_hash], [s].[pin_digits], [s].[pin_hash], [s].[roles], [s].[security_stamp], [s].[user_name], [s].[version]
FROM [sys_users] AS [s]
WHERE [s].[id] = @request_UserId

SELECT TOP(1) [s].[id], [s].[active], [s].[change], [s].[created_at], [s].[display_name], [s].[language], [s].[normalized_name], [s].[password_hash], [s].[pin_digits], [s].[pin_hash], [s].[roles], [s].[security_stamp], [s].[user_name], [s].[version]
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

SELECT TOP(1) [s].[id], [s].[change], [s].[created_at], [s].[hash], [s].[name], [s].[permissions], [s].[revoked_at], [s].[version]
FROM [sys_api_keys] AS [s]
WHERE [s].[id] = @request_ApiKeyId

SELECT TOP(1) [s].[name], [s].[moved_at], [s].[number], [s].[source], [s].[stamp]
FROM [sal_positions] AS [s]
WHERE [s].[name] = @subscription_Name

SELECT TOP(2) [s].[id], [s].[address], [s].[change], [s].[currency], [s].[language], [s].[name], [s].[opening_day], [s].[set_up_at], [s].[time_zone], [s].[version]
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

SELECT TOP(@p) [f].[id], [f].[action], [f].[actor_id], [f].[actor_kind], [f].[actor_name], [f].[after], [f].[at], [f].[before], [f].[reason], [f].[source], [f].[subject]
FROM [fin_audit] AS [f]
ORDER BY [f].[at] DESC, [f].[id] DESC

SELECT TOP(@p) [f].[id], [f].[at], [f].[failure], [f].[name], [f].[number], [f].[parked_at], [f].[payload], [f].[reason], [f].[stamp], [f].[state], [f].[subscriber]
FROM [fin_parked] AS [f]
WHERE [f].[state] = N'Parked'
ORDER BY [f].[id]

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

SELECT [p].[register_id] AS [RegisterId], [p].[id] AS [Id]
FROM [pos_shifts] AS [p]
WHERE [p].[state] = N'Open'

SELECT [s].[code], [s].[change], [s].[offered], [s].[permissions], [s].[version]
FROM [sys_roles] AS [s]

SELECT [s].[id] AS [ApiKeyId], [s].[name] AS [Name], [s].[permissions] AS [Codes], [s].[created_at] AS [CreatedAt], [s].[revoked_at] AS [RevokedAt]
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

SELECT [s].[name]
FROM [sys_sign_in_tries] AS [s]
WHERE [s].[name] = @names1 AND [s].[locked_until] > @now

SELECT [s].[name], [s].[way], [s].[failures], [s].[last_at], [s].[locked_until]
FROM [sys_sign_in_tries] AS [s]
WHERE [s].[name] = @name

SELECT last FROM sys_numbers WHERE series = @p0

SELECT series, last FROM pos_numbers WHERE series IN (@p0, @p1, @p2, @p3)

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
UPDATE [sys_backups] SET [ended_at] = @p0, [outcome] = @p1, [state] = @p2
OUTPUT 1
WHERE [id] = @p3;
INSERT INTO [sys_backups] ([id], [bytes], [ended_at], [file], [key], [outcome], [started_at], [state])
VALUES (@p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

UPDATE sys_numbers SET last = last + @p0 WHERE series = @p1
