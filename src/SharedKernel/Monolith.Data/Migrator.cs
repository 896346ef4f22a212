using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Data.Engines;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data;

/// <summary>Brings every module's tables to the shape this version needs, in the catalog's order, before anything else runs.
/// A SQLite file is copied first, and figures that must not change are compared.</summary>
public sealed class Migrator(
    IEnumerable<ModuleContext> contexts, IServiceScopeFactory scopes, IEngine engine, FiguresProof proof,
    TimeProvider clock, ILogger<Migrator> log)
{
    /// <summary>The migrations still to run, by module.</summary>
    public async Task<IReadOnlyList<(string Module, string Migration)>> Pending(CancellationToken ct)
    {
        var pending = new List<(string, string)>();
        foreach (var context in contexts)
        {
            var known = MigrationHistory.Known(context, engine.Kind).ToList();
            var applied = await MigrationHistory.Applied(context, engine, ct);
            if (applied.Except(known).ToList() is { Count: > 0 } newer)
                throw new MigrationRefused(
                    $"{context.Module}'s tables were made by a newer version ({string.Join(", ", newer)}). Start that version, or restore a backup.");
            pending.AddRange(known.Except(applied).Select(m => (context.Module, m)));
        }

        return pending;
    }

    /// <summary>Whether any module has tables: a file or a server's database may be there and empty.</summary>
    public async Task<bool> HasShop(CancellationToken ct)
    {
        foreach (var context in contexts)
        {
            if ((await MigrationHistory.Applied(context, engine, ct)).Count > 0) return true;
        }

        return false;
    }

    /// <param name="backupFolder">Where the SQLite file is copied to before anything changes; null: no copy (tests, a fresh shop).</param>
    public async Task Migrate(string? backupFolder, CancellationToken ct)
    {
        var pending = await Pending(ct);
        if (pending.Count == 0 && !FiguresProof.IsOpen(backupFolder)) return;

        string? copy = null;
        if (engine is SqliteEngine sqlite)
        {
            if (backupFolder is not null && pending.Count > 0) copy = await sqlite.BackUp(backupFolder, clock, ct);
            await sqlite.ClearStaleMigrationLock(ct);
        }

        var before = await proof.Begin(backupFolder, copy, ct);
        foreach (var module in pending.GroupBy(p => p.Module, p => p.Migration))
        {
            log.LogInformation("Migrating {Module}: {Migrations}", module.Key, string.Join(", ", module));
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(contexts.First(c => c.Module == module.Key).ContextType);
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
            await db.Database.MigrateAsync(ct);
            foreach (var guard in AppendOnly.Guards(db, engine.Kind)) await db.Database.ExecuteSqlRawAsync(guard, ct);
            CrashPoints.Hit("migration.after-" + module.Key.ToLowerInvariant());
        }

        await proof.End(backupFolder, before, ct);
    }
}
