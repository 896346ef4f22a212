using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Testing.Logs;

namespace Monolith.Testing.Shops;

/// <summary>A migrated, empty database for each set of modules and each engine, made once a test run by the product's own Migrator; every
/// shop starts from a copy, which costs milliseconds.</summary>
internal static class Templates
{
    private static readonly ConcurrentDictionary<(string Shop, EngineKind Kind), Lazy<Task<EngineOptions>>> Made = new();

    /// <summary>A database of the test's own. The test is skipped where the engine is missing.</summary>
    /// <param name="shop">The shop's kind: all shops of one kind have the same tables.</param>
    /// <param name="kind">The engine.</param>
    /// <param name="folder">Where a file is put.</param>
    /// <param name="services">The shop's services on an engine.</param>
    public static async Task<EngineOptions> Copy(string shop, EngineKind kind, TempFolder folder, Func<IEngine, ServiceProvider> services)
    {
        Skip.If(kind == EngineKind.PostgreSql && !PostgresServer.IsPresent, PostgresServer.WhyAbsent);
        var template = await Made.GetOrAdd((shop, kind), _ => new(() => Make(kind, services))).Value;
        if (kind == EngineKind.PostgreSql) return new(kind, await PostgresServer.CreateDatabaseAsync(template.ConnectionString));

        // The file and its log: nobody writes to the template any more.
        var file = folder.File("shop.db");
        File.Copy(template.ConnectionString, file);
        if (File.Exists(template.ConnectionString + "-wal")) File.Copy(template.ConnectionString + "-wal", file + "-wal");
        return EngineOptions.SqliteFile(file);
    }

    private static async Task<EngineOptions> Make(EngineKind kind, Func<IEngine, ServiceProvider> services)
    {
        var folder = TempFolder.OfTheRun();
        var options = kind == EngineKind.Sqlite
            ? EngineOptions.SqliteFile(folder.File("template.db"))
            : new EngineOptions(kind, await PostgresServer.CreateDatabaseAsync());
        var engine = options.Create();
        await using (var provider = services(engine))
        {
            // Loud where a model has changes that no migration holds: tests on other tables than a shop's would prove nothing.
            await provider.GetRequiredService<Migrator>().Migrate(backupFolder: null, CancellationToken.None);
            foreach (var context in provider.GetServices<ModuleContext>()) await Finish(provider, context);
        }

        if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        return options;
    }

    /// <summary>A neighbour's log belongs to the tests and has no migrations; a module without any has been forgotten.</summary>
    private static async Task Finish(ServiceProvider provider, ModuleContext context)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
        if (db is EventLogContext) await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        else if (!db.Database.GetMigrations().Any())
            throw new InvalidOperationException($"{context.Module} has no migrations: run eng/add-migration.");

        using var connection = db.Database.GetDbConnection();
        if (connection is Microsoft.Data.Sqlite.SqliteConnection file) Microsoft.Data.Sqlite.SqliteConnection.ClearPool(file);
    }
}
