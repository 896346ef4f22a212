SELECT 1 FROM information_schema.tables WHERE table_name = @p0

SELECT t.name, m.definition FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id WHERE t.is_disabled = 0
