using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monolith.Data;

internal static class EngineExtensions
{
    public static EngineKind Engine(this DbContext db) =>
        db.Database.IsSqlite() ? EngineKind.Sqlite
        : db.Database.IsNpgsql() ? EngineKind.PostgreSql
        : EngineKind.SqlServer;

    /// <summary>Each engine has migrations of its own, side by side in the module's assembly, told apart by namespace.</summary>
    public static DbContextOptionsBuilder UseMigrationsOf(this DbContextOptionsBuilder options, EngineKind engine) => engine switch
    {
        EngineKind.Sqlite => options.ReplaceService<IMigrationsAssembly, SqliteMigrations>(),
        EngineKind.PostgreSql => options.ReplaceService<IMigrationsAssembly, PostgreSqlMigrations>(),
        _ => options.ReplaceService<IMigrationsAssembly, SqlServerMigrations>(),
    };
}
