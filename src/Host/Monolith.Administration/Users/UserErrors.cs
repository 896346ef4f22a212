namespace Monolith.Administration.Users;

internal static class UserErrors
{
    public static readonly Error Unknown = Error.NotFound("user.unknown", "There is no such user.");
    public static readonly Error LastAdministrator = Error.Conflict("user.last-administrator", "A shop needs at least one active administrator.");
    public static readonly Error CannotGrant =
        Error.Forbidden("user.cannot-grant", "You can't give or change rights that you don't have yourself.").At("roles");

    public static readonly Error PasswordCommon =
        Error.Invalid("user.password-common", "That password is one of those that are guessed first. A short sentence is better.").At("password");

    public static readonly Error NameFixed = Error.Conflict("user.name-fixed", "A user name stays as it is; change the display name.").At("userName");

    public static readonly Error PasswordNeeded = Error.Invalid(
        "user.password-needed", "Another password or PIN needs the password that you have now.").At("currentPassword");

    public static readonly Error PasswordsDiffer = Error.Invalid("user.passwords-differ", "The two passwords differ.").At("again");

    public static Error UnknownStartPage(string page) => Error.Invalid(
        "user.unknown-start-page", $"'{page}' is no page of the navigation that you may open.").With("page", page).At("startPage");

    public static Error PinTooShort(int least) =>
        Error.Invalid("user.pin-too-short", $"With these rights a PIN has at least {least} digits.").With("min", least).At("pin");

    public static Error NameTaken(string name) => Error.Conflict("user.name-taken", $"'{name}' is taken.").With("name", name).At("userName");

    public static Error UnknownRole(string role) => Error.Invalid("user.unknown-role", $"There is no role '{role}'.").With("role", role).At("roles");
}
