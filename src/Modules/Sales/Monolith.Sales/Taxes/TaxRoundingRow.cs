using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Taxes;

/// <summary>How taxes are rounded from a day on, in the shop's time zone.</summary>
internal sealed class TaxRoundingRow : IAudited, IMirrored
{
    public required DateOnly From { get; init; }

    public required TaxRounding Rounding { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "tax-rounding";
}
