using System.Collections.Concurrent;

namespace Monolith.Administration.Security;

/// <summary>Writes down when a key was last used, at most once an hour: so that keys nobody uses can be found and revoked.</summary>
internal sealed class KeyUses(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Precision = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _noted = new();

    public async ValueTask Note(Guid key)
    {
        var now = clock.GetUtcNow();
        if (_noted.TryGetValue(key, out var before) && now - before < Precision && now >= before) return;
        _noted[key] = now;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        // By itself: neither its version nor what others remember of the key changes with it.
        await db.WriteQuietly(
            token => db.ApiKeys.Where(k => k.Id == key).ExecuteUpdateAsync(s => s.SetProperty(k => k.UsedAt, now), token),
            CancellationToken.None);
    }
}
