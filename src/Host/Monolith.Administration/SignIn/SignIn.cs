namespace Monolith.Administration.SignIn;

/// <summary>Checks passwords and PINs; five wrong ones in a row lock that way in for a while.</summary>
internal sealed class SignIn(AdministrationDbContext db, Hashes hashes, AccessLog log, TimeProvider clock)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan PasswordLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan PinLock = TimeSpan.FromMinutes(5);

    private static readonly User Nobody = new() { UserName = "", NormalizedName = "", DisplayName = "", SecurityStamp = "", Roles = "" };
    private static string? _nobodysHash;

    /// Errors: session.wrong-password, session.locked
    public async Task<Result<User>> ByPassword(string name, string password, CancellationToken ct)
    {
        var normalized = User.Normalize(name);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedName == normalized && u.Active, ct);
        if (user?.PasswordHash is null)
        {
            // As slow as a real check, so that names can't be found by the clock.
            hashes.Matches(Nobody, _nobodysHash ??= hashes.OfPerson(Nobody, Hashes.Random(20)), password, out _);
            await log.Write("session.refused", "user:" + name.Trim(), "unknown user", ct);
            return SessionErrors.WrongPassword;
        }

        if (user.LockedUntil > clock.GetUtcNow()) return SessionErrors.Locked(user.LockedUntil.Value - clock.GetUtcNow());
        var right = hashes.Matches(user, user.PasswordHash, password, out var isOutdated);
        await Count(user.Id, right, u => (u.FailedPasswords, u.LockedUntil), (u, failures, until) => (u.FailedPasswords, u.LockedUntil) = (failures, until), PasswordLock, ct);
        if (isOutdated) await Renew(user.Id, u => u.PasswordHash == user.PasswordHash ? u.PasswordHash = hashes.OfPerson(u, password) : null, ct);
        if (right) return user;
        await log.Write("session.refused", user.AuditSubject, "wrong password", ct);
        return SessionErrors.WrongPassword;
    }

    /// Errors: session.wrong-pin, session.locked
    public async Task<Result<User>> ByPin(string cashier, string pin, CancellationToken ct)
    {
        var normalized = User.Normalize(cashier);
        var byId = Guid.TryParse(cashier, out var id) ? id : Guid.Empty;
        var user = await db.Users.FirstOrDefaultAsync(u => (u.NormalizedName == normalized || u.Id == byId) && u.Active && u.PinHash != null, ct);
        if (user is null)
        {
            hashes.Matches(Nobody, _nobodysHash ??= hashes.OfPerson(Nobody, Hashes.Random(20)), pin, out _);
            return SessionErrors.WrongPin;
        }

        if (user.PinLockedUntil > clock.GetUtcNow()) return SessionErrors.Locked(user.PinLockedUntil.Value - clock.GetUtcNow());
        var right = hashes.Matches(user, user.PinHash, pin, out var isOutdated);
        var locked = await Count(user.Id, right, u => (u.FailedPins, u.PinLockedUntil), (u, failures, until) => (u.FailedPins, u.PinLockedUntil) = (failures, until), PinLock, ct);
        if (isOutdated) await Renew(user.Id, u => u.PinHash == user.PinHash ? u.PinHash = hashes.OfPerson(u, pin) : null, ct);
        if (right) return user;
        await log.Write("session.refused", user.AuditSubject, "wrong PIN", ct);
        return locked ? SessionErrors.Locked(PinLock) : SessionErrors.WrongPin;
    }

    // Only now the secret is known in the clear: the one moment to keep it by today's, slower hash.
    private Task Renew(Guid userId, Func<User, string?> renew, CancellationToken ct) =>
        db.WriteQuietly(async token => renew(await db.Users.FirstAsync(u => u.Id == userId, token)), ct);

    private async Task<bool> Count(
        Guid userId, bool right, Func<User, (int Failures, DateTimeOffset? Until)> read, Action<User, int, DateTimeOffset?> write, TimeSpan locked, CancellationToken ct)
    {
        var isLocked = false;
        await db.WriteQuietly(
            async token =>
            {
                isLocked = false;
                var user = await db.Users.FirstAsync(u => u.Id == userId, token);
                var (failures, _) = read(user);
                if (right && failures == 0) return;
                failures = right ? 0 : failures + 1;
                isLocked = failures >= MostFailures;
                write(user, isLocked ? 0 : failures, isLocked ? clock.GetUtcNow() + locked : null);
            },
            ct);
        return isLocked;
    }
}
