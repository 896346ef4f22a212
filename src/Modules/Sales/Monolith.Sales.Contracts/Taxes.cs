using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

/// <param name="Rates">By day; none: nobody has decided how it is taxed.</param>
public sealed record TaxCategoryInfo(string Code, LocalName Name, IReadOnlyList<TaxRateInfo> Rates);

/// <param name="From">First day, in the shop's time zone.</param>
/// <param name="Inclusive">True: from that day on prices hold the tax.</param>
public sealed record TaxRateInfo(Rate Rate, DateOnly From, bool Inclusive);

/// <summary>The tax categories there are, from memory. <c>standard</c>, <c>reduced</c>, <c>zero</c> and <c>exempt</c> are always among them.</summary>
public interface ITaxCategories
{
    /// <summary>All of them with their rates, by code.</summary>
    ValueTask<IReadOnlyList<TaxCategoryInfo>> All(CancellationToken ct);

    /// <summary>Whether there is such a category: an item of another one can't be quoted.</summary>
    ValueTask<bool> Has(string code, CancellationToken ct);
}

/// <summary>Makes a tax category or changes it: its names, and from a day on the rate and whether prices hold the tax.
/// Errors: sales.rate-in-the-past, sales.rate-must-be-zero (the categories <c>zero</c> and <c>exempt</c>)</summary>
[Requires(SalesPermissions.EditTaxes)]
public sealed record SaveTaxCategory(string Code, LocalName Name, bool Inclusive, Rate Rate, DateOnly? From = null) : IRequest<TaxCategoryInfo>;

/// <summary>Makes the four tax categories that every shop has, from a template: <c>china</c> (13 %, 9 %, 0 % and exempt, prices hold the tax)
/// or <c>international</c> (the rates that are given; one that isn't stays undecided). A category that has a rate already stays as it is.
/// Errors: sales.unknown-tax-template</summary>
/// <param name="Inclusive">Whether prices hold the tax; in <c>china</c> they always do.</param>
/// <param name="Standard">The usual rate; null: nobody has decided.</param>
/// <param name="Reduced">The lower rate; null: nobody has decided.</param>
/// <param name="Rounding">Null: as it is.</param>
[Requires(SalesPermissions.EditTaxes)]
public sealed record ApplyTaxTemplate(
    string Template, bool Inclusive = false, Rate? Standard = null, Rate? Reduced = null, TaxRounding? Rounding = null) : IRequest<Done>;
