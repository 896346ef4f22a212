namespace Monolith.Administration.Roles;

internal static class RoleErrors
{
    public static readonly Error AdministratorFixed = Error.Conflict("role.administrator-fixed", "The administrator has every permission; that can't be changed.");
    public static readonly Error CannotGrant = Error.Forbidden("role.cannot-grant", "Only an administrator can say what a role may do.");

    public static Error Unknown(string role) => Error.NotFound("role.unknown", $"There is no role '{role}'.").With("role", role);

    public static Error UnknownPermission(string permission) =>
        Error.Invalid("role.unknown-permission", $"There is no permission '{permission}'.").With("permission", permission).At("permissions");
}
