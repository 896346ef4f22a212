using Monolith.SharedKernel.Audit;

namespace Monolith.Finance.Accounts;

internal sealed class AccountRow : IVersioned, IAudited
{
    public required string Code { get; init; }

    public required LocalName Name { get; set; }

    public required AccountKind Kind { get; init; }

    /// <summary>Fixed from the template on; null for accounts of the shop's own.</summary>
    public string? Role { get; init; }

    public bool Active { get; set; } = true;

    public long Version { get; set; }

    public string AuditSubject => $"account:{Code}";
}
