DELETE FROM DistributedLock
