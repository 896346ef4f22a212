namespace Monolith.Pos.Grants;

internal static class GrantErrors
{
    public static Error NotLendable(string permission) =>
        Error.Invalid("pos.not-lendable", $"The right '{permission}' can't be lent at a till.")
            .With("permission", permission).At("permission");

    public static Error NotAllowed(string name, string permission) =>
        Error.Forbidden("pos.override-not-allowed", $"{name} doesn't have the right '{permission}' and can't lend it.")
            .With("name", name).With("permission", permission);

    public static Error BeyondLimit(string name, string permission, string limit) =>
        Error.Forbidden("pos.beyond-limit", $"{name} may go up to {limit}.")
            .With("name", name).With("permission", permission).With("limit", limit);
}
