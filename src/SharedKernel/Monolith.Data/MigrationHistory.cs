using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data;

/// <summary>Which migrations a module has and which ran, found without building its model: a start that has nothing to
/// migrate must not pay for it.</summary>
internal static class MigrationHistory
{
    /// <summary>Behind the module's prefix.</summary>
    public const string Table = "migrations";

    public static IEnumerable<string> Known(ModuleContext context, EngineKind engine) => context.ContextType.Assembly.GetTypes()
        .Where(t => t.Namespace?.EndsWith($".Migrations.{engine}", StringComparison.Ordinal) == true)
        .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context.ContextType)
        .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
        .OfType<string>()
        .Order(StringComparer.Ordinal);

    public static async Task<HashSet<string>> Applied(ModuleContext context, IEngine engine, CancellationToken ct)
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        var table = context.TablePrefix + Table;
        command.CommandText = engine.Kind switch
        {
            EngineKind.Sqlite => $"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{table}'",
            _ => $"SELECT COUNT(*) FROM information_schema.tables WHERE table_name = '{table}'",
        };
        if (Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) == 0) return [];

        command.CommandText = $"SELECT \"MigrationId\" FROM {table}";
        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) applied.Add(reader.GetString(0));
        return applied;
    }
}
