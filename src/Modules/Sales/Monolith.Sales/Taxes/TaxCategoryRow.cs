using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Taxes;

internal sealed class TaxCategoryRow : IAudited, IMirrored
{
    public const int LongestCode = 40;

    public required string Code { get; init; }

    public required LocalName Name { get; set; }

    /// <summary>Also counts up when only a rate changed.</summary>
    public long Change { get; set; }

    public string AuditSubject => $"tax-category:{Code}";
}
