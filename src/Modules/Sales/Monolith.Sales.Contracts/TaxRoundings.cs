using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

/// <param name="From">First day, in the shop's time zone.</param>
public sealed record TaxRoundingInfo(TaxRounding Rounding, DateOnly From);

/// <summary>How taxes are rounded on which day, from memory. Before anybody chose: per line.</summary>
public interface ITaxRoundings
{
    ValueTask<TaxRounding> On(DateOnly day, CancellationToken ct);

    /// <summary>All of them by day; the first holds from the beginning of time.</summary>
    ValueTask<IReadOnlyList<TaxRoundingInfo>> All(CancellationToken ct);
}

/// <summary>Chooses how taxes are rounded, from a day on. Errors: sales.rounding-in-the-past</summary>
/// <param name="From">Null is today.</param>
[Requires(SalesPermissions.EditTaxes)]
public sealed record SetTaxRounding(TaxRounding Rounding, DateOnly? From = null) : IRequest<TaxRoundingInfo>;
