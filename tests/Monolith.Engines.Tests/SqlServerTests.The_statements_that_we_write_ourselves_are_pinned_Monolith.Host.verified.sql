DELETE FROM DistributedLock

EXEC sp_releaseapplock @Resource = @name, @LockOwner = 'Session'
