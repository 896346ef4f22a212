using FluentValidation;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Users.SaveUser;

internal sealed record UserInfo(
    Guid UserId, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool HasPassword, bool HasPin, bool Active, bool Locked,
    string? Language, DateTimeOffset CreatedAt, long Version) : IHasVersion;

[Requires(HostPermissions.Users)]
internal sealed record ListUsers(string? Text, PageRequest Page) : IRequest<Page<UserInfo>>;

[Requires(HostPermissions.Users)]
internal sealed record GetUser(Guid UserId) : IRequest<UserInfo>;

/// <summary>Adds a person. Errors: user.name-taken, user.unknown-role, user.password-too-short, user.password-common, user.pin-malformed, user.cannot-grant</summary>
[Requires(HostPermissions.Users)]
internal sealed record AddUser(
    Guid UserId, string UserName, string? DisplayName, IReadOnlyList<string> Roles, string? Password, string? Pin, string? Language = null) : IRequest<UserInfo>;

/// <summary>Changes a person; a null password or PIN stays as it is, an empty PIN takes it away. Unlocks too.
/// Errors: user.unknown, user.unknown-role, user.password-too-short, user.password-common, user.last-administrator, user.cannot-grant, concurrency.changed</summary>
[Requires(HostPermissions.Users)]
internal sealed record ChangeUser(
    Guid UserId, string DisplayName, IReadOnlyList<string> Roles, bool Active, string? Password = null, string? Pin = null, string? Language = null,
    long? IfVersion = null) : IRequest<UserInfo>;

internal static class UserErrors
{
    public static readonly Error Unknown = Error.NotFound("user.unknown", "There is no such user.");
    public static readonly Error LastAdministrator = Error.Conflict("user.last-administrator", "A shop needs at least one active administrator.");
    public static readonly Error CannotGrant =
        Error.Forbidden("user.cannot-grant", "You can't give or change rights that you don't have yourself.").At("roles");

    public static readonly Error PasswordCommon =
        Error.Invalid("user.password-common", "That password is one of those that are guessed first. A short sentence is better.").At("password");

    public static readonly Error NameFixed = Error.Conflict("user.name-fixed", "A user name stays as it is; change the display name.").At("userName");

    public static Error NameTaken(string name) => Error.Conflict("user.name-taken", $"'{name}' is taken.").With("name", name).At("userName");

    public static Error UnknownRole(string role) => Error.Invalid("user.unknown-role", $"There is no role '{role}'.").With("role", role).At("roles");
}

internal sealed class AddUserValidator : AbstractValidator<AddUser>
{
    public AddUserValidator()
    {
        RuleFor(u => u.UserId).NotEmpty();
        RuleFor(u => u.UserName).NotEmpty().Matches("^[A-Za-z0-9._-]{2,60}$").WithErrorCode("user.name-malformed");
        RuleFor(u => u.DisplayName).MaximumLength(100);
        RuleFor(u => u.Roles).NotEmpty().Must(r => r is null || r.Count <= 20);
        RuleFor(u => u.Password!).IsGoodPassword(u => u.UserName, u => u.DisplayName).When(u => u.Password is not null);
        RuleFor(u => u.Pin!).Matches("^[0-9]{4,12}$").When(u => u.Pin is not null).WithErrorCode("user.pin-malformed");
        RuleFor(u => u.Language).Must(l => l is null or "en" or "zh");
    }
}

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
