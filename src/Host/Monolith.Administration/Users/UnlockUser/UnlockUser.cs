namespace Monolith.Administration.Users.UnlockUser;

internal sealed class UnlockUserHandler(AdministrationDbContext db, SignInCounter counter) : IHandler<Contracts.UnlockUser, Done>
{
    public Task<Result<Done>> Handle(Contracts.UnlockUser request, CancellationToken ct) =>
        db.Write<Done>("administration.unlock-user", async token =>
    {
        var name = User.Normalize(request.UserName);
        if (await db.Users.FirstOrDefaultAsync(u => u.NormalizedName == name, token) is not { } user) return UserErrors.Unknown;
        await counter.Forget(name, token);
        db.Audit(user.AuditSubject);
        return Done.It;
    }, ct);
}
