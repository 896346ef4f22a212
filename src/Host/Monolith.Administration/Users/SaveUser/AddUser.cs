namespace Monolith.Administration.Users.SaveUser;

internal sealed class AddUserValidator : AbstractValidator<AddUser>
{
    public AddUserValidator()
    {
        RuleFor(u => u.UserId).NotEmpty();
        RuleFor(u => u.UserName).NotEmpty().Matches(@"\A[A-Za-z0-9._-]{2,60}\z").WithErrorCode("user.name-malformed");
        RuleFor(u => u.DisplayName).MaximumLength(100);
        RuleFor(u => u.Roles).NotEmpty().Must(r => r is null || r.Count <= 20);
        RuleFor(u => u.Password!).IsGoodPassword(u => u.UserName, u => u.DisplayName).When(u => u.Password is not null);
        RuleFor(u => u.Pin!).Matches(@"\A[0-9]{4,12}\z").When(u => u.Pin is not null).WithErrorCode("user.pin-malformed");
        RuleFor(u => u.Language).Must(l => l is null or "en" or "zh");
    }
}

internal sealed class AddUserHandler(AdministrationDbContext db, Hashes hashes, Granting granting, PinRules pins, TimeProvider clock)
    : IHandler<AddUser, UserInfo>
{
    public async Task<Result<UserInfo>> Handle(AddUser request, CancellationToken ct)
    {
        if (await granting.Refuses(request.Roles, [], ct) is { } refused) return refused;
        var user = new User
        {
            Id = request.UserId,
            UserName = request.UserName,
            NormalizedName = User.Normalize(request.UserName),
            DisplayName = string.IsNullOrWhiteSpace(request.DisplayName) ? request.UserName : request.DisplayName.Trim(),
            SecurityStamp = Hashes.Random(32),
            Roles = string.Join(',', request.Roles.Distinct()),
            Language = request.Language,
            CreatedAt = clock.GetUtcNow(),
        };
        if (request.Password is not null) user.PasswordHash = hashes.OfPerson(user, request.Password);
        if (request.Pin is not null)
        {
            if (await pins.Least(user.Roles, ct) is var least && request.Pin.Length < least) return UserErrors.PinTooShort(least);
            (user.PinHash, user.PinDigits) = (hashes.OfPerson(user, request.Pin), request.Pin.Length);
        }


        return await db.Write<UserInfo>("administration.add-user", async token =>
        {
            var there = await db.Users.FirstOrDefaultAsync(u => u.Id == user.Id || u.NormalizedName == user.NormalizedName, token);
            if (there is not null)
            {
                if (there.Id != user.Id) return UserErrors.NameTaken(request.UserName);
                return there.UserName == user.UserName && there.Roles == user.Roles ? there.ToInfo(locked: false) : KernelErrors.IdReused;
            }

            db.Add(user);
            db.Audit(user.AuditSubject, after: new { user.DisplayName, user.Roles, HasPin = user.PinHash is not null });
            return user.ToInfo(locked: false);
        }, ct);
    }
}
