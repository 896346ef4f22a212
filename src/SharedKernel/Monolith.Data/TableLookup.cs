namespace Monolith.Data;

/// <summary>Asks the database itself, not the model, which may be ahead of it.</summary>
public static class TableLookup
{
    public static async Task<bool> HasTable(this ModuleDbContext db, string table, CancellationToken ct)
    {
        var there = false;
        var sql = db.Engine() == EngineKind.Sqlite
            ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @p0"
            : "SELECT 1 FROM information_schema.tables WHERE table_name = @p0";
        await db.Read(sql, [table], _ => there = true, ct);
        return there;
    }
}
