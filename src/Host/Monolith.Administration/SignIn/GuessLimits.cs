using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Monolith.Administration.SignIn;

/// <summary>Slows down guessing of passwords, PINs, keys and the set-up code: by block of addresses, and for the whole shop together.
/// A block from which somebody has signed in isn't held up by the shop's limit, or a stranger could keep everybody out.</summary>
internal sealed class GuessLimits(KnownSessions sessions, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan SayAgainAfter = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _blocks = PartitionedRateLimiter.Create<string, string>(
        block => RateLimitPartition.GetTokenBucketLimiter(block, _ => Bucket(30, 10)));

    private readonly TokenBucketRateLimiter _shop = new(Bucket(200, 20));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _wrongKeys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Guid, string), byte> _rightKeys = new();

    /// <summary>One more try from there. False: not now.</summary>
    public bool Take(string block)
    {
        using var ofBlock = _blocks.AttemptAcquire(block);
        if (!ofBlock.IsAcquired) return false;
        if (sessions.HaveSeen(block)) return true;
        using var ofShop = _shop.AttemptAcquire();
        return ofShop.IsAcquired;
    }

    /// <summary>Nothing more is tried from there for now.</summary>
    public bool IsSpent(string block) =>
        _blocks.GetStatistics(block) is { CurrentAvailablePermits: 0 }
            || (!sessions.HaveSeen(block) && _shop.GetStatistics() is { CurrentAvailablePermits: 0 });

    /// <summary>The first refusal of a block in a while: worth a row in the audit log, the thousandth isn't.</summary>
    public bool IsNews(string block)
    {
        var now = clock.GetUtcNow();
        if (_said.TryGetValue(block, out var said) && now - said < SayAgainAfter) return false;
        if (_said.Count > MostRemembered) _said.Clear();
        _said[block] = now;
        return true;
    }

    /// <summary>A machine that sends the same wrong key all day guesses once.</summary>
    public bool IsNewGuess(string block, string keyHash)
    {
        if (_wrongKeys.Count > MostRemembered) _wrongKeys.Clear();
        return _wrongKeys.TryAdd(block + ' ' + keyHash, 0);
    }

    /// <summary>A key that was right from there goes on while others guess.</summary>
    public bool HasWorked(Guid keyId, string block) => _rightKeys.ContainsKey((keyId, block));

    public void Worked(Guid keyId, string block)
    {
        if (_rightKeys.Count > MostRemembered) _rightKeys.Clear();
        _rightKeys.TryAdd((keyId, block), 0);
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _shop.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int most, int again) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = again,
        ReplenishmentPeriod = TimeSpan.FromSeconds(20),
        QueueLimit = 0,
    };
}

/// <summary>In front of every endpoint at which a secret can be guessed.</summary>
internal sealed class GuessFilter(GuessLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (limits.Take(http.Block())) return await next(context);
        if (limits.IsNews(http.Block()))
        {
            var log = http.RequestServices.GetRequiredService<AccessLog>();
            await log.Write("session.too-many-tries", "address:" + http.Block(), http.Request.Path, CancellationToken.None);
        }

        return http.Request.Path.StartsWithSegments("/api")
            ? SessionErrors.TooManyTries.ToHttp()
            : FormAddress.Back(http.Request.Path, ("error", SessionErrors.TooManyTries.Code));
    }
}
