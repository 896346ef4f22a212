namespace Monolith.Administration.SignIn;

/// <summary>By what somebody shows who they are.</summary>
internal enum SignInWay
{
    Password,
    Pin,
}

/// <summary>Wrong tries on one name, whether somebody has it or not. Gone with the first right one, or after a day of quiet.</summary>
internal sealed class SignInTries
{
    public required string Name { get; init; }

    public SignInWay Way { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}

/// <param name="Left">While locked: how long still.</param>
/// <param name="JustLocked">This try was the one too many.</param>
internal readonly record struct Verdict(TimeSpan? Left, bool JustLocked)
{
    public bool IsLocked => Left is not null;
}

/// <summary>Counts tries on a name and locks it; what is asked and what is counted is one write, so that guesses in parallel count
/// too.</summary>
internal sealed class SignInCounter(AdministrationDbContext db, TimeProvider clock)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    /// <summary>Before the slow hash is reckoned: who is locked needn't wait for it.</summary>
    public async Task<TimeSpan?> Left(string name, SignInWay way, CancellationToken ct) =>
        await db.Tries.FirstOrDefaultAsync(t => t.Name == name && t.Way == way, ct) is { LockedUntil: { } until }
            && until > clock.GetUtcNow()
            ? until - clock.GetUtcNow()
            : null;

    /// <summary>In the current write. A lock that runs is never lifted here, not by the right secret either.</summary>
    public async Task<Verdict> Count(string name, SignInWay way, bool right, CancellationToken ct)
    {
        await db.Lock("tries:" + name, ct);
        var now = clock.GetUtcNow();
        var tries = await db.Tries.FirstOrDefaultAsync(t => t.Name == name && t.Way == way, ct);
        if (tries?.LockedUntil > now) return new(tries.LockedUntil - now, false);
        if (right)
        {
            if (tries is not null) db.Remove(tries);
            return default;
        }

        var forgotten = now - Quiet;
        if (tries is null)
        {
            await db.Tries.Where(t => t.LastAt < forgotten).ExecuteDeleteAsync(ct);
            tries = new() { Name = name, Way = way };
            db.Add(tries);
        }

        tries.Failures = tries.LastAt < forgotten ? 1 : tries.Failures + 1;
        tries.LastAt = now;
        if (tries.Failures % MostFailures != 0) return default;
        var locked = LockFor(way, tries.Failures / MostFailures);
        tries.LockedUntil = now + locked;
        return new(locked, true);
    }

    /// <summary>In the current write: both ways in are open again, as an administrator wants it.</summary>
    public async Task Forget(string name, CancellationToken ct) =>
        db.RemoveRange(await db.Tries.Where(t => t.Name == name).ToListAsync(ct));

    /// <summary>Those of the names that are locked now.</summary>
    public async Task<IReadOnlySet<string>> Locked(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Tries.Where(t => names.Contains(t.Name) && t.LockedUntil > now).Select(t => t.Name).ToHashSetAsync(ct);
    }

    // Each lock is twice as long as the one before.
    private static TimeSpan LockFor(SignInWay way, int nth)
    {
        var first = way == SignInWay.Password ? TimeSpan.FromMinutes(15) : TimeSpan.FromMinutes(5);
        var wanted = first * Math.Pow(2, Math.Min(nth - 1, 10));
        return wanted < LongestLock ? wanted : LongestLock;
    }
}
