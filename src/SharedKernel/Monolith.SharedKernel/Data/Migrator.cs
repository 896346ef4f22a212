using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.SharedKernel.Modules;

namespace Monolith.SharedKernel.Data;

/// <summary>Brings every module's tables to the shape this version needs, in the catalog's order, before anything else runs.</summary>
public sealed class Migrator(IEnumerable<ModuleContext> contexts, IServiceScopeFactory scopes, IEngine engine, ILogger<Migrator> log)
{
    /// <summary>The migrations still to run, as <c>module: name</c>.</summary>
    public async Task<IReadOnlyList<string>> Pending(CancellationToken ct)
    {
        var pending = new List<string>();
        foreach (var context in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = Open(scope, context);
            pending.AddRange((await db.Database.GetPendingMigrationsAsync(ct)).Select(m => $"{context.Module}: {m}"));
        }

        return pending;
    }

    public async Task Migrate(CancellationToken ct)
    {
        foreach (var context in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = Open(scope, context);
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
            if (pending.Count > 0)
            {
                log.LogInformation("Migrating {Module}: {Migrations}", context.Module, string.Join(", ", pending));
                await db.Database.MigrateAsync(ct);
                CrashPoints.Hit("migration.after-" + context.Module.ToLowerInvariant());
            }

            foreach (var guard in AppendOnly.Guards(db, engine.Kind)) await db.Database.ExecuteSqlRawAsync(guard, ct);
        }
    }

    private static ModuleDbContext Open(AsyncServiceScope scope, ModuleContext context) =>
        (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
}
