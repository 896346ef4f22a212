using Monolith.Administration.Sessions;
using Monolith.Administration.Tills;

namespace Monolith.Administration.SignIn;

/// <summary>Checks passwords and PINs. A name that nobody has gets the same answers after the same work and leaves the same
/// traces.</summary>
internal sealed class SignIn(AdministrationDbContext db, Hashes hashes, SignInCounter counter, PinRules pins, AccessLog log,
    TimeProvider clock)
{
    private static readonly TimeSpan LongestOfPerson = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestOfCashier = TimeSpan.FromHours(16);

    /// Errors: session.wrong-password, session.locked
    public Task<Result<Entered>> ByPassword(string? name, string? password, string block, CancellationToken ct) =>
        ByPassword(name, password, block, opens: true, ct);

    /// Errors: session.wrong-pin, session.locked, session.pin-too-short
    public Task<Result<Entered>> ByPin(string? cashier, string? pin, Till till, string block, CancellationToken ct) =>
        ByPin(cashier, pin, till, block, opens: true, ct);

    /// <summary>Somebody who stands beside shows who they are, by PIN or password, and nobody is signed in by it. Errors: as the ways
    /// in.</summary>
    public async Task<Result<User>> Confirm(string? name, string? password, string? pin, string block, CancellationToken ct) =>
        (pin is null ? await ByPassword(name, password, block, opens: false, ct)
            : await ByPin(name, pin, null, block, opens: false, ct)).Map(e => e.User);

    private async Task<Result<Entered>> ByPassword(string? name, string? password, string block, bool opens, CancellationToken ct)
    {
        if (name is not { Length: > 0 and <= User.LongestName }
            || password is not { Length: > 0 and <= PasswordRules.Longest }) return SessionErrors.WrongPassword;
        var normalized = User.Normalize(name);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedName == normalized && u.Active && u.PasswordHash != null, ct);
        return await Try(new(SignInWay.Password, normalized, user, user?.PasswordHash, password, block, null, opens), ct);
    }

    private async Task<Result<Entered>> ByPin(string? cashier, string? pin, Till? till, string block, bool opens, CancellationToken ct)
    {
        if (cashier is not { Length: > 0 and <= User.LongestName }
            || pin is not { Length: >= PinRules.Shortest and <= PinRules.Longest }) return SessionErrors.WrongPin;
        var normalized = User.Normalize(cashier);
        var byId = Guid.TryParse(cashier, out var id) ? id : Guid.Empty;
        var user = await db.Users.FirstOrDefaultAsync(u => (u.NormalizedName == normalized || u.Id == byId) && u.Active && u.PinHash != null, ct);
        return await Try(new(SignInWay.Pin, user?.NormalizedName ?? normalized, user, user?.PinHash, pin, block, till, opens), ct);
    }

    private async Task<Result<Entered>> Try(Attempt attempt, CancellationToken ct)
    {
        if (await counter.Left(attempt.Name, attempt.Way, ct) is { } locked) return SessionErrors.Locked(locked);
        var right = hashes.Matches(attempt.User, attempt.Hash, attempt.Secret, out var isOutdated);
        if (right && attempt.Way == SignInWay.Pin && await pins.Least(attempt.User!.Roles, ct) is var least
            && attempt.Secret.Length < least)
            return SessionErrors.PinTooShort(least);
        // Only now the secret is known in the clear: the one moment to keep it by today's, slower hash.
        var renewed = right && isOutdated ? hashes.OfPerson(attempt.User!, attempt.Secret) : null;

        // From here on it counts, also for a client that has hung up.
        var session = Session(attempt);
        Verdict verdict = default;
        await db.WriteQuietly(
            async token =>
            {
                verdict = await counter.Count(attempt.Name, attempt.Way, right, token);
                if (verdict is { IsLocked: true, JustLocked: false }) return;
                if (right) await Begin(attempt, session, renewed, token);
                else db.Add(log.Row("session.refused", attempt.Subject, attempt.Refusal(verdict.JustLocked)));
            },
            CancellationToken.None);

        if (verdict is { IsLocked: true, JustLocked: false }
            || (verdict.JustLocked && attempt.Way == SignInWay.Pin)) return SessionErrors.Locked(verdict.Left!.Value);
        return right ? new Entered(attempt.User!, session) : attempt.Wrong;
    }

    private async Task Begin(Attempt attempt, Session session, string? renewed, CancellationToken ct)
    {
        var user = attempt.User!;
        var now = session.StartedAt;
        await db.Sessions.Where(s => s.UserId == user.Id && s.EndsAt < now).ExecuteDeleteAsync(ct);
        if (attempt.Opens) db.Add(session);
        if (attempt.Till is { } till && await db.Tills.FirstOrDefaultAsync(t => t.Id == till.Id, ct) is { } used) used.UsedAt = now;
        if (renewed is not null && await db.Users.FirstAsync(u => u.Id == user.Id, ct) is var row
            && attempt.HashOf(row) == attempt.Hash) attempt.Keep(row, renewed);
        db.Add(log.Row(attempt.Opens ? "session.started" : "session.confirmed", user.AuditSubject, attempt.Way == SignInWay.Pin ? "PIN"
            : "password", Claims.Of(user, session, "")));
    }

    private Session Session(Attempt attempt) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        UserId = attempt.User?.Id ?? Guid.Empty,
        Kind = attempt.Way == SignInWay.Pin ? ActorKind.Cashier : ActorKind.User,
        TillId = attempt.Till?.Id,
        Block = attempt.Block,
        StartedAt = clock.GetUtcNow(),
        EndsAt = clock.GetUtcNow() + (attempt.Way == SignInWay.Pin ? LongestOfCashier : LongestOfPerson),
    };

    /// <param name="Name">Normalized; nobody need have it.</param>
    private sealed record Attempt(SignInWay Way, string Name, User? User, string? Hash, string Secret, string Block, Till? Till, bool Opens)
    {
        public string Subject => User?.AuditSubject ?? "user:" + Name.ToLowerInvariant();

        public Error Wrong => Way == SignInWay.Pin ? SessionErrors.WrongPin : SessionErrors.WrongPassword;

        public string Refusal(bool locks) => (Way == SignInWay.Pin ? "wrong PIN" : "wrong password") + (locks ? ", locked" : "");

        public string? HashOf(User row) => Way == SignInWay.Pin ? row.PinHash : row.PasswordHash;

        public string Keep(User row, string hash) => Way == SignInWay.Pin ? row.PinHash = hash : row.PasswordHash = hash;
    }
}
