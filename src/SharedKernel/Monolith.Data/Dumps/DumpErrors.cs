using Monolith.SharedKernel;

namespace Monolith.Data.Dumps;

internal static class DumpErrors
{
    private const int LongestWhy = 300;

    public static Error NotSupported(EngineKind engine) => Error.Unavailable(
        "backup.engine-not-supported",
            $"{engine} backs up its own databases: set up its BACKUP DATABASE, and keep the data folder beside it.").With("engine", engine);

    public static Error ToolMissing(string tool) => Error.Unavailable(
        "backup.tool-missing",
        $"The program {tool} isn't found. Install the client tools of PostgreSQL, of the server's version or newer, "
        + "or name their folder in Backup:PostgreSqlTools.")
        .With("tool", tool);

    public static Error ToolFailed(string tool, string why) => Error.Unavailable("backup.tool-failed", $"{tool} failed: {Short(why)}")
        .With("tool", tool).With("why", Short(why));

    public static Error NoDatabase(string where) => Error.NotFound("backup.no-database", $"There is no database at {where}.")
        .With("where", where);

    public static Error NotEmpty(string where) => Error.Conflict(
        "backup.database-not-empty", $"The database {where} isn't empty. A restore makes a database of its own and overwrites nothing.")
            .With("where", where);

    public static Error NoScratch(string why) => Error.Unavailable(
        "backup.no-scratch-database",
            $"The copy could not be tried out: {Short(why)} The account needs the right to create databases (CREATEDB).")
                .With("why", Short(why));

    private static string Short(string why)
    {
        var line = why.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestWhy ? line : line[..LongestWhy];
    }
}
