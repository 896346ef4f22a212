-- Said nothing: GetTemplate, ListImportKinds, ReceiveFile, SaveMap

INSERT INTO imp_audit (action, actor_id, actor_kind, actor_name, after, at, before, reason, source, subject) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

SELECT COUNT(*)
FROM [imp_plans] AS [i]

SELECT TOP(1) [i].[id], [i].[actor_id], [i].[actor_name], [i].[applied_at], [i].[applied_by], [i].[attempt], [i].[begun_at], [i].[changed_lines], [i].[created_at], [i].[empty_clears], [i].[failure], [i].[file_name], [i].[file_size], [i].[fingerprint], [i].[lines], [i].[list], [i].[map], [i].[map_name], [i].[new_lines], [i].[overtaken], [i].[position], [i].[purged_at], [i].[reading], [i].[refused_lines], [i].[report], [i].[same_lines], [i].[state], [i].[step]
FROM [imp_plans] AS [i]
WHERE [i].[id] = @id

SELECT TOP(1) [i].[id], [i].[json], [i].[list], [i].[name], [i].[name_key], [i].[saved_at], [i].[saved_by]
FROM [imp_maps] AS [i]
WHERE [i].[id] = @request_MapId

SELECT TOP(@p) [i].[id], [i].[json], [i].[list], [i].[name], [i].[name_key], [i].[saved_at], [i].[saved_by]
FROM [imp_maps] AS [i]
ORDER BY [i].[name_key]

SELECT [i].[id] AS [PlanId], [i].[list] AS [List], [i].[file_name] AS [FileName], [i].[state] AS [State], [i].[lines] AS [Lines], [i].[new_lines] AS [New], [i].[changed_lines] AS [Changed], [i].[same_lines] AS [Same], [i].[refused_lines] AS [Refused], [i].[created_at] AS [CreatedAt], [i].[actor_name] AS [CreatedBy], [i].[applied_at] AS [AppliedAt]
FROM [imp_plans] AS [i]
ORDER BY [i].[created_at] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [imp_maps]
OUTPUT 1
WHERE [id] = @p0;
