using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Limits;

/// <summary>How far the rights of a role go at the till. A role without a row has what <see cref="LimitBook"/> says of a new
/// shop.</summary>
internal sealed class LimitRow : IVersioned, IAudited
{
    public required string Role { get; init; }

    public Rate? DiscountPercent { get; set; }

    public Money? DiscountAmount { get; set; }

    public Money? ReturnAmount { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"till-limits:{Role}";

    public TillLimits Limits => new(DiscountPercent, DiscountAmount, ReturnAmount);
}
