namespace Monolith.Administration.Users.SaveUser;

/// <summary>Changes a person; a null password or PIN stays as it is, an empty PIN takes it away. Unlocks too.
/// Errors: user.unknown, user.unknown-role, user.password-too-short,
/// user.password-too-long, user.password-common, user.pin-too-short, user.last-administrator,
/// user.cannot-grant, concurrency.changed</summary>
[Requires(AdministrationPermissions.Users)]
internal sealed record ChangeUser(
    Guid UserId, string DisplayName, IReadOnlyList<string> Roles, bool Active, [property: AnyText] string? Password = null,
    [property: AnyText] string? Pin = null, string? Language = null,
    long? IfVersion = null) : IRequest<UserInfo>;

internal sealed class ChangeUserValidator : AbstractValidator<ChangeUser>
{
    public ChangeUserValidator()
    {
        RuleFor(u => u.DisplayName).NotEmpty().MaximumLength(100);
        RuleFor(u => u.Roles).NotEmpty().Must(r => r is null || r.Count <= 20);
        RuleFor(u => u.Password!).IsGoodPassword(u => u.DisplayName).When(u => u.Password is not null);
        RuleFor(u => u.Pin!).Matches(@"\A[0-9]{4,12}\z").When(u => u.Pin is { Length: > 0 }).WithErrorCode("user.pin-malformed");
        RuleFor(u => u.Language).Must(l => l is null or "en" or "zh");
    }
}

internal sealed class ChangeUserHandler(
    AdministrationDbContext db, Hashes hashes, Granting granting, PinRules pins, SignInCounter counter, TimeProvider clock)
    : IHandler<ChangeUser, UserInfo>
{
    public async Task<Result<UserInfo>> Handle(ChangeUser request, CancellationToken ct)
    {
        var before = await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId, ct);
        if (before is null) return UserErrors.Unknown;
        if (await granting.Refuses(request.Roles, before.RoleList, ct) is { } refused) return refused;
        if (request.Password is not null && PasswordRules.IsEasyToGuess(request.Password, before.UserName)) return UserErrors.PasswordCommon;

        var changed = await db.Write<UserInfo>("administration.change-user", async token =>
        {
            var user = await db.Users.FirstAsync(u => u.Id == request.UserId, token);
            if (request.IfVersion is { } version && version != user.Version) return KernelErrors.Changed;
            var was = new { user.DisplayName, user.Roles, user.Active, HasPin = user.PinHash is not null };
            if (Digits(user, request) is > 0 and var digits && await pins.Least(string.Join(',', request.Roles), token) is var least
                && digits < least)
                return UserErrors.PinTooShort(least);
            if (EndsSessions(request)) await SignOutEverywhere(user, token);
            Apply(user, request);
            await counter.Forget(user.NormalizedName, token);
            if (!await AnAdministratorIsLeft(user, token)) return UserErrors.LastAdministrator;
            db.Audit(user.AuditSubject, was, new
            {
                user.DisplayName, user.Roles, user.Active, HasPin = user.PinHash is not null,
                NewPassword = request.Password is not null, NewPin = request.Pin is { Length: > 0 },
            });
            return user.ToInfo(locked: false);
        }, ct);
        return changed;
    }

    // Of the PIN that there will be; 0: none.
    private static int Digits(User user, ChangeUser request) => request.Pin?.Length ?? (user.PinHash is null ? 0 : user.PinDigits);

    // Another secret, or nobody any more: who is signed in must do so again. Rights are judged at each request,
    // and open pages follow them.
    private static bool EndsSessions(ChangeUser request) => request.Password is not null || request.Pin is not null || !request.Active;

    private void Apply(User user, ChangeUser request)
    {
        user.DisplayName = request.DisplayName.Trim();
        user.Roles = string.Join(',', request.Roles.Distinct());
        user.Active = request.Active;
        user.Language = request.Language;
        if (request.Password is not null) user.PasswordHash = hashes.OfPerson(user, request.Password);
        if (request.Pin is not null) (user.PinHash, user.PinDigits) = (request.Pin.Length == 0 ? null
            : hashes.OfPerson(user, request.Pin), request.Pin.Length);
    }

    private async Task SignOutEverywhere(User user, CancellationToken ct)
    {
        user.SecurityStamp = Hashes.Random(32);
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(s => s.UserId == user.Id
            && s.EndedAt == null).ToListAsync(ct)) session.EndedAt = now;
    }

    private async Task<bool> AnAdministratorIsLeft(User changed, CancellationToken ct)
    {
        if (changed.Active && changed.RoleList.Contains(RoleNames.Administrator)) return true;
        var others = await db.Users.AsNoTracking().Where(u => u.Active && u.Id != changed.Id).Select(u => u.Roles).ToListAsync(ct);
        return others.Any(r => r.Split(',').Contains(RoleNames.Administrator));
    }
}
