using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Monolith.Administration.SignIn;

/// <summary>Slows down guessing, per address.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    public static void Configure(RateLimiterOptions options)
    {
        options.AddPolicy(SignIn, http => RateLimitPartition.GetTokenBucketLimiter(http.Source(), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 30,
            TokensPerPeriod = 10,
            ReplenishmentPeriod = TimeSpan.FromSeconds(20),
            QueueLimit = 0,
        }));
        options.OnRejected = async (context, _) =>
        {
            await Error.Locked("session.too-many-tries", "Too many tries from this address. Wait a minute.").ToHttp().ExecuteAsync(context.HttpContext);
        };
    }
}
