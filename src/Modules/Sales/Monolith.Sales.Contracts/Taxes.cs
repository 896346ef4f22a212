using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

public sealed record TaxCategoryInfo(string Code, LocalName Name, bool Inclusive, IReadOnlyList<TaxRateInfo> Rates);

/// <param name="From">First day, in the shop's time zone.</param>
public sealed record TaxRateInfo(Rate Rate, DateOnly From);

/// <summary>The tax categories there are, from memory. <c>standard</c>, <c>reduced</c>, <c>zero</c> and <c>exempt</c> are always among them.</summary>
public interface ITaxCategories
{
    /// <summary>All of them with their rates, by code.</summary>
    ValueTask<IReadOnlyList<TaxCategoryInfo>> All(CancellationToken ct);

    /// <summary>Whether there is such a category: an item of another one can't be quoted.</summary>
    ValueTask<bool> Has(string code, CancellationToken ct);
}

/// <summary>Makes a tax category or changes it: its names, whether prices hold the tax, and the rate from a day on.
/// Errors: sales.rate-in-the-past, sales.rate-must-be-zero (the categories <c>zero</c> and <c>exempt</c>)</summary>
[Requires(SalesPermissions.EditTaxes)]
public sealed record SaveTaxCategory(string Code, LocalName Name, bool Inclusive, Rate Rate, DateOnly? From = null) : IRequest<TaxCategoryInfo>;

/// <summary>Makes the four tax categories that every shop has, from a template: <c>china</c> (13 %, 9 %, 0 % and exempt, prices hold the tax)
/// or <c>international</c> (all at 0 % until somebody sets the rates). A category that is there already stays as it is.
/// Errors: sales.unknown-tax-template</summary>
/// <param name="Inclusive">Whether prices hold the tax; <c>china</c> always does.</param>
[Requires(SalesPermissions.EditTaxes)]
public sealed record ApplyTaxTemplate(string Template, bool Inclusive = false) : IRequest<Done>;
