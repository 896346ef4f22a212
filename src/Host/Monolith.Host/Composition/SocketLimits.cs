using System.Threading.RateLimiting;
using Monolith.Administration;

namespace Monolith.Host.Composition;

/// <summary>How many sockets of pages may be open: each keeps a page alive in memory. Counted by session, for strangers by block of
/// addresses, and together.</summary>
internal sealed class SocketLimits(RequestDelegate next) : IDisposable
{
    private const string Sockets = "/_blazor";
    private const int OfOneSession = 100;
    private const int OfStrangers = 20;
    private const int OfAll = 2_000;

    private readonly PartitionedRateLimiter<HttpContext> _each = PartitionedRateLimiter.Create<HttpContext, string>(http =>
    {
        var isIn = http.User.Identity?.IsAuthenticated == true;
        return RateLimitPartition.GetConcurrencyLimiter(AdministrationModule.WhoIsAt(http), _ =>
            new() { PermitLimit = isIn ? OfOneSession : OfStrangers, QueueLimit = 0 });
    });

    private readonly ConcurrencyLimiter _all = new(new() { PermitLimit = OfAll, QueueLimit = 0 });

    public async Task Invoke(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Sockets))
        {
            await next(http);
            return;
        }

        using var one = _each.AttemptAcquire(http);
        using var all = _all.AttemptAcquire();
        if (one.IsAcquired && all.IsAcquired) await next(http);
        else http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    public void Dispose()
    {
        _each.Dispose();
        _all.Dispose();
    }
}
