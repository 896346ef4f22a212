using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

public sealed record UserInfo(
    Guid UserId, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool HasPassword, bool HasPin, bool Active, bool Locked,
    string? Language, DateTimeOffset CreatedAt, long Version) : IHasVersion;

/// <summary>Adds a person. Errors: user.name-taken, user.unknown-role, user.password-too-short,
/// user.password-too-long, user.password-common, user.pin-malformed,
/// user.cannot-grant</summary>
[Requires(AdministrationPermissions.Users)]
public sealed record AddUser(
    Guid UserId, string UserName, string? DisplayName, IReadOnlyList<string> Roles, [property: AnyText] string? Password,
    [property: AnyText] string? Pin,
    string? Language = null) : IRequest<UserInfo>;

/// <summary>Lifts the lock that wrong passwords or PINs brought, for who can see the machine. Errors: user.unknown</summary>
[Requires(AdministrationPermissions.Users)]
public sealed record UnlockUser(string UserName) : IRequest<Done>;

/// <summary>The people of the shop, for who does something in their name.</summary>
public interface IPeople
{
    /// <summary>The person with the rights of this moment; null when nobody has this id.</summary>
    /// <param name="source">Where they are, as the audit log shows it.</param>
    Task<Actor?> Find(Guid userId, string source, CancellationToken ct);
}
