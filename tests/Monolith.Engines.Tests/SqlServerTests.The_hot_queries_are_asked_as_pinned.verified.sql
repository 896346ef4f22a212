-- Sqlite
SELECT stamp, id, name, payload, at FROM pos_events WHERE id > @number AND @stamp = 0 ORDER BY id LIMIT @take

SELECT COUNT(*) FROM pos_events WHERE id > @number AND @stamp = 0

SELECT stamp, number FROM inv_positions WHERE name = @p0

-- PostgreSql
SELECT stamp, id, name, payload, at FROM pos_events
WHERE (stamp, id) > (@stamp, @number) AND stamp < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)
ORDER BY stamp, id LIMIT @take

SELECT COUNT(*) FROM pos_events WHERE (stamp, id) > (@stamp, @number)

SELECT stamp, number FROM inv_positions WHERE name = @p0 FOR UPDATE SKIP LOCKED

-- SqlServer
SELECT TOP (@take) CAST(stamp AS bigint) AS stamp, id, name, payload, at FROM pos_events WITH (READCOMMITTEDLOCK)
WHERE stamp > CAST(@stamp AS binary(8)) AND stamp < MIN_ACTIVE_ROWVERSION() AND @number >= 0
ORDER BY stamp

SELECT COUNT_BIG(*) FROM pos_events WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0

SELECT stamp, number FROM inv_positions WITH (UPDLOCK, READPAST, ROWLOCK) WHERE name = @p0
