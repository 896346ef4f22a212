using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Administration.Features.Users;

internal sealed class ListUsersHandler(AdministrationDbContext db, TimeProvider clock) : IHandler<ListUsers, Page<UserInfo>>
{
    public async Task<Result<Page<UserInfo>>> Handle(ListUsers request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var found = db.Users.AsQueryable();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = User.Normalize(request.Text);
            found = found.Where(u => u.NormalizedName.Contains(text) || u.DisplayName.Contains(request.Text.Trim()));
        }

        var total = await found.CountAsync(ct);
        var sorted = (page.Sort, page.Descending) switch
        {
            ("displayName", false) => found.OrderBy(u => u.DisplayName),
            ("displayName", true) => found.OrderByDescending(u => u.DisplayName),
            (_, true) => found.OrderByDescending(u => u.NormalizedName),
            _ => found.OrderBy(u => u.NormalizedName),
        };
        var rows = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<UserInfo>(rows.Select(u => u.ToInfo(clock)).ToList(), total, page.Skip, page.Take);
    }
}

internal sealed class GetUserHandler(AdministrationDbContext db, TimeProvider clock) : IHandler<GetUser, UserInfo>
{
    public async Task<Result<UserInfo>> Handle(GetUser request, CancellationToken ct) =>
        await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId, ct) is { } user ? user.ToInfo(clock) : UserErrors.Unknown;
}

internal sealed class AddUserHandler(AdministrationDbContext db, Hashes hashes, Granting granting, TimeProvider clock) : IHandler<AddUser, UserInfo>
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
        if (request.Pin is not null) user.PinHash = hashes.OfPerson(user, request.Pin);

        return await db.Write<UserInfo>("administration.add-user", async token =>
        {
            var there = await db.Users.FirstOrDefaultAsync(u => u.Id == user.Id || u.NormalizedName == user.NormalizedName, token);
            if (there is not null)
            {
                if (there.Id != user.Id) return UserErrors.NameTaken(request.UserName);
                return there.UserName == user.UserName && there.Roles == user.Roles ? there.ToInfo(clock) : KernelErrors.IdReused;
            }

            db.Add(user);
            db.Audit(user.AuditSubject, after: new { user.DisplayName, user.Roles, HasPin = user.PinHash is not null });
            return user.ToInfo(clock);
        }, ct);
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
        if (changed.Active && changed.RoleList.Contains(Roles.Administrator)) return true;
        var others = await db.Users.AsNoTracking().Where(u => u.Active && u.Id != changed.Id).Select(u => u.Roles).ToListAsync(ct);
        return others.Any(r => r.Split(',').Contains(Roles.Administrator));
    }
}

/// <summary>Nobody gives away more than they have: who grants a role must have all that it allows. The same holds for changing
/// somebody, or a new password would open the way to rights one lacks.</summary>
internal sealed class Granting(AdministrationDbContext db, Rights rights, ICurrentActor current)
{
    public bool IsAdministrator => rights.All.All(current.Actor.Can);

    public async Task<Error?> Refuses(IReadOnlyList<string> roles, IReadOnlyList<string> before, CancellationToken ct)
    {
        var known = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        if (roles.FirstOrDefault(r => !known.ContainsKey(r)) is { } unknown) return UserErrors.UnknownRole(unknown);
        return rights.OfRoles(roles.Concat(before), known).All(current.Actor.Can) ? null : UserErrors.CannotGrant;
    }
}

internal static class UserMapping
{
    public static UserInfo ToInfo(this User user, TimeProvider clock) => new(
        user.Id, user.UserName, user.DisplayName, user.RoleList, user.PasswordHash is not null, user.PinHash is not null, user.Active,
        user.LockedUntil > clock.GetUtcNow() || user.PinLockedUntil > clock.GetUtcNow(), user.Language, user.CreatedAt, user.Version);
}
