using System.Reflection;

namespace Monolith.SharedKernel.Security;

/// <summary>A right that a module declares. Its name for people is the text <c>permission.{Code}</c>.</summary>
/// <param name="Code">For example <c>inventory.adjust</c>.</param>
/// <param name="Roles">Roles that have it in a new shop; the administrator always has all.</param>
public sealed record Permission(string Code, params string[] Roles)
{
    /// <summary>Part of the work at a till, and so given by a PIN. Where nothing is said, what is of the tills.</summary>
    public bool AtTill { get; init; } = Code.StartsWith("pos.", StringComparison.Ordinal);
}

/// <summary>The permission that a request needs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;

    /// <summary>What a request needs. Endpoints, pages and navigation read it here and don't say it again.</summary>
    /// <exception cref="InvalidOperationException">The request names no permission.</exception>
    public static string Of(Type request) => request.GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{request.Name} names no permission: put [Requires] on it.");
}

/// <summary>The roles of a new shop. Each is only a named set of permissions.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Manager = "manager";
    public const string Buyer = "buyer";
    public const string StoreKeeper = "store-keeper";
    public const string SalesClerk = "sales-clerk";
    public const string Accountant = "accountant";
    public const string Cashier = "cashier";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    public static readonly IReadOnlyList<string> All =
        [Administrator, Manager, Buyer, StoreKeeper, SalesClerk, Accountant, Cashier, Auditor];
}

public static class SecurityErrors
{
    public static Error PermissionMissing(string permission) =>
        Error.Forbidden("security.permission-missing", $"This needs the permission '{permission}'.").With("permission", permission);

    /// <summary>The order of a list tells as much as its figures: who may not see them may not sort by them.</summary>
    public static Error SortHidden(string permission) =>
        Error.Forbidden("security.sort-hidden", $"To sort by this column you need the permission '{permission}'.").With("permission", permission).At("sort");
}

/// <summary>Writes refused attempts to the audit log.</summary>
public interface IAccessLog
{
    Task Denied(string permission, string what, CancellationToken ct);
}
