using System.Security.Claims;
using Monolith.Administration.Users.ShowOwnAccount;

namespace Monolith.Administration.Users.ChangeOwnAccount;

/// <summary>Changes what is one's own; a null member stays as it is. A new password or PIN needs the password of now, and signs one out
/// everywhere else. Errors: user.unknown, session.wrong-password, session.locked, user.password-needed, user.password-too-short,
/// user.password-too-long, user.password-common, user.pin-malformed, user.pin-too-short, user.unknown-start-page</summary>
/// <param name="CurrentPassword">Needed for another password or PIN.</param>
/// <param name="Pin">An empty one takes it away.</param>
/// <param name="Language">An empty one: none of one's own.</param>
/// <param name="StartPage">An empty one: the usual start page.</param>
/// <param name="Session">Stays signed in.</param>
[Requires(AdministrationPermissions.OwnAccount)]
internal sealed record ChangeOwnAccount(
    [property: AnyText] string? CurrentPassword = null, [property: AnyText] string? Password = null, [property: AnyText] string? Pin = null,
    string? Language = null, string? StartPage = null, Guid? Session = null) : IRequest<Done>
{
    public bool ChangesSecrets => Password is not null || Pin is not null;
}

internal sealed class ChangeOwnAccountValidator : AbstractValidator<ChangeOwnAccount>
{
    public ChangeOwnAccountValidator()
    {
        RuleFor(u => u.CurrentPassword).NotEmpty().When(u => u.ChangesSecrets).WithErrorCode(UserErrors.PasswordNeeded.Code)
            .WithMessage(UserErrors.PasswordNeeded.Message);
        RuleFor(u => u.CurrentPassword).MaximumLength(PasswordRules.Longest);
        RuleFor(u => u.Password!).IsGoodPassword().When(u => u.Password is not null);
        RuleFor(u => u.Pin!).Matches(@"\A[0-9]{4,12}\z").When(u => u.Pin is { Length: > 0 }).WithErrorCode("user.pin-malformed");
        RuleFor(u => u.Language).Must(l => l is null or "" or "en" or "zh");
        RuleFor(u => u.StartPage).MaximumLength(User.LongestStartPage);
    }
}

internal sealed class ChangeOwnAccountHandler(
    AdministrationDbContext db, Hashes hashes, PinRules pins, SignIn.SignIn signIn, StartPages pages, ICurrentActor current,
    TimeProvider clock)
    : IHandler<ChangeOwnAccount, Done>
{
    public async Task<Result<Done>> Handle(ChangeOwnAccount request, CancellationToken ct)
    {
        if (!Guid.TryParse(current.Actor.Id, out var id)) return UserErrors.Unknown;
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is not { } me) return UserErrors.Unknown;
        if (request.StartPage is { Length: > 0 } page && !pages.Of(current.Actor).Any(p => p.Href == page))
            return UserErrors.UnknownStartPage(page);
        if (request.Password is { } password && PasswordRules.IsEasyToGuess(password, me.UserName, me.DisplayName))
            return UserErrors.PasswordCommon;
        if (request.Pin is { Length: > 0 } pin && await pins.Least(me.Roles, ct) is var least && pin.Length < least)
            return UserErrors.PinTooShort(least);
        // Tried as at the sign-in: wrong ones count, are audited and lock.
        if (request.ChangesSecrets && await signIn.Confirm(me.UserName, request.CurrentPassword, null, "", ct) is { IsOk: false } wrong)
            return wrong.Error!.At("currentPassword");

        return await db.Write<Done>("administration.change-own-account", async token =>
        {
            var user = await db.Users.FirstAsync(u => u.Id == id, token);
            var was = new { user.Language, user.StartPage, HasPin = user.PinHash is not null };
            if (request.ChangesSecrets) await SignOutElsewhere(user, request.Session, token);
            Apply(user, request);
            db.Audit(user.AuditSubject, was, new
            {
                user.Language, user.StartPage, HasPin = user.PinHash is not null,
                NewPassword = request.Password is not null, NewPin = request.Pin is { Length: > 0 },
            });
            return Done.It;
        }, ct);
    }

    private void Apply(User user, ChangeOwnAccount request)
    {
        if (request.Language is not null) user.Language = request.Language.Length == 0 ? null : request.Language;
        if (request.StartPage is not null) user.StartPage = request.StartPage.Length == 0 ? null : request.StartPage;
        if (request.Password is not null) user.PasswordHash = hashes.OfPerson(user, request.Password);
        if (request.Pin is null) return;
        (user.PinHash, user.PinDigits) = (request.Pin.Length == 0 ? null : hashes.OfPerson(user, request.Pin), request.Pin.Length);
    }

    // Whoever knew the old secret is out; the stamp stays, or so would be who has just changed it.
    private async Task SignOutElsewhere(User user, Guid? here, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var others = await db.Sessions.Where(s => s.UserId == user.Id && s.EndedAt == null && s.Id != here).ToListAsync(ct);
        foreach (var session in others) session.EndedAt = now;
    }
}

internal static class ChangeOwnAccountEndpoint
{
    public static void Map(RouteGroupBuilder session) =>
        session.MapPut("account", (OwnAccountBody body, ClaimsPrincipal user, ISender send, CancellationToken ct) =>
                send.Send(body.ToCommand(Claims.SessionOf(user)), ct).ToHttp())
            .AddEndpointFilter<GuessFilter>()
            .Serves<ChangeOwnAccount>()
            .WithName("ChangeOwnAccount")
            .WithSummary("Change one's own password, PIN, language or start page")
            .Produces<Done>();
}

/// <summary>What isn't there stays as it is.</summary>
internal sealed record OwnAccountBody(
    string? CurrentPassword = null, string? Password = null, string? Pin = null, string? Language = null, string? StartPage = null)
{
    public ChangeOwnAccount ToCommand(Guid? session) => new(CurrentPassword, Password, Pin, Language, StartPage, session);
}
