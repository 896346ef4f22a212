EXEC sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000

SELECT 1 FROM information_schema.tables WHERE table_name = @p0
