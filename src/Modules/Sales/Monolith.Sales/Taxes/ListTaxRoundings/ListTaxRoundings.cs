namespace Monolith.Sales.Taxes.ListTaxRoundings;

/// <summary>How taxes are rounded, by the day from which.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListTaxRoundings(ListQuery Query) : IRequest<Page<TaxRoundingInfo>>
{
    public static readonly ListOf<TaxRoundingInfo> List = Rows.Of<TaxRoundingInfo>("sales.tax-roundings")
        .Column("from", "ui.from", r => r.From == DateOnly.MinValue ? null : (DateOnly?)r.From, c => c.Sortable(r => r.From))
        .Column("rounding", "sales.tax-rounding", r => r.Rounding, c => c.Words("tax-rounding"))
        .SortedBy("from");
}

internal sealed class ListTaxRoundingsHandler(ITaxRoundings roundings, ICurrentActor current)
    : IHandler<ListTaxRoundings, Page<TaxRoundingInfo>>
{
    public async Task<Result<Page<TaxRoundingInfo>>> Handle(ListTaxRoundings request, CancellationToken ct) =>
        (await roundings.All(ct)).ToPage(ListTaxRoundings.List, request.Query, current.Actor);
}

internal static class ListTaxRoundingsEndpoint
{
    public static void Map(RouteGroupBuilder sales) => sales.MapList<ListTaxRoundings, TaxRoundingInfo>(
        "tax-roundings", ListTaxRoundings.List, q => new(q), "ListTaxRoundings", "How taxes are rounded, with the day it holds from");
}
