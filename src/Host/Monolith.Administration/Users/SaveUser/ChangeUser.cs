namespace Monolith.Administration.Users.SaveUser;

/// <summary>Changes a person; a null password or PIN stays as it is, an empty PIN takes it away. Unlocks too.
/// Errors: user.unknown, user.unknown-role, user.password-too-short, user.password-common, user.last-administrator, user.cannot-grant, concurrency.changed</summary>
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
        RuleFor(u => u.Pin!).Matches("^[0-9]{4,12}$").When(u => u.Pin is { Length: > 0 }).WithErrorCode("user.pin-malformed");
        RuleFor(u => u.Language).Must(l => l is null or "en" or "zh");
    }
}

internal sealed class ChangeUserHandler(AdministrationDbContext db, Hashes hashes, Granting granting, TimeProvider clock)
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
            Apply(user, request);
            if (!await AnAdministratorIsLeft(user, token)) return UserErrors.LastAdministrator;
            db.Audit(user.AuditSubject, was, new
            {
                user.DisplayName, user.Roles, user.Active, HasPin = user.PinHash is not null,
                NewPassword = request.Password is not null, NewPin = request.Pin is { Length: > 0 },
            });
            return user.ToInfo(clock);
        }, ct);
        return changed;
    }

    private void Apply(User user, ChangeUser request)
    {
        user.DisplayName = request.DisplayName.Trim();
        user.Roles = string.Join(',', request.Roles.Distinct());
        user.Active = request.Active;
        user.Language = request.Language;
        (user.FailedPasswords, user.LockedUntil, user.FailedPins, user.PinLockedUntil) = (0, null, 0, null);
        if (request.Password is not null) user.PasswordHash = hashes.OfPerson(user, request.Password);
        if (request.Pin is not null) user.PinHash = request.Pin.Length == 0 ? null : hashes.OfPerson(user, request.Pin);
        if (request.Password is not null || request.Pin is not null || !request.Active) user.SecurityStamp = Hashes.Random(32); // signs out everywhere
    }

    private async Task<bool> AnAdministratorIsLeft(User changed, CancellationToken ct)
    {
        if (changed.Active && changed.RoleList.Contains(RoleNames.Administrator)) return true;
        var others = await db.Users.AsNoTracking().Where(u => u.Active && u.Id != changed.Id).Select(u => u.Roles).ToListAsync(ct);
        return others.Any(r => r.Split(',').Contains(RoleNames.Administrator));
    }
}
