using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Taxes;

/// <summary>The rate of a category, and whether prices hold it, from a day on, in the shop's time zone.</summary>
internal sealed class TaxRateRow : IAudited
{
    public required string Category { get; init; }

    public required DateOnly From { get; init; }

    public required Rate Rate { get; set; }

    /// <summary>True: prices hold the tax.</summary>
    public required bool Inclusive { get; set; }

    public string AuditSubject => $"tax-category:{Category}";
}
