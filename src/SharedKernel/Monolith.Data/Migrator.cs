using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Data.Engines;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data;

/// <summary>Brings every module's tables to the shape this version needs, in the catalog's order, before anything else runs.
/// A SQLite file is copied first, and figures that must not change are compared.</summary>
public sealed class Migrator(IEnumerable<ModuleContext> contexts, IServiceScopeFactory scopes, IEngine engine, TimeProvider clock, ILogger<Migrator> log)
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
                throw new InvalidOperationException($"{context.Module}'s tables were made by a newer version ({string.Join(", ", newer)}). Start that version, or restore a backup.");
            pending.AddRange(known.Except(applied).Select(m => (context.Module, m)));
        }

        return pending;
    }

    /// <param name="backupFolder">Where the SQLite file is copied to before anything changes; null: no copy (tests, a fresh shop).</param>
    public async Task Migrate(string? backupFolder, CancellationToken ct)
    {
        var pending = await Pending(ct);
        if (pending.Count == 0) return;

        if (engine is SqliteEngine sqlite)
        {
            if (backupFolder is not null) await sqlite.BackUp(backupFolder, clock, ct);
            await sqlite.ClearStaleMigrationLock(ct);
        }

        var before = await Proofs(ct);
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

        Compare(before, await Proofs(ct));
    }

    private async Task<Dictionary<string, string>> Proofs(CancellationToken ct)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var proof in scope.ServiceProvider.GetServices<IMigrationProof>())
        {
            foreach (var (name, figure) in await proof.Read(ct)) figures[name] = figure;
        }

        return figures;
    }

    private void Compare(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        foreach (var (name, was) in before)
        {
            var now = after.GetValueOrDefault(name, "nothing");
            log.LogInformation("Proof of {Figure}: {Before} before, {After} after", name, was, now);
            if (was != now) throw new InvalidOperationException($"A migration changed {name} from {was} to {now}. The backup made before it holds the old data.");
        }
    }
}
