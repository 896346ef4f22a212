namespace Monolith.Sales.Taxes.ListTaxCategories;

/// <summary>All tax categories with their rates, by code; the four that every shop has are among them.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListTaxCategories(ListQuery Query) : IRequest<Page<TaxCategoryRow>>
{
    public static readonly ListOf<TaxCategoryRow> List = Rows.Of<TaxCategoryRow>("sales.tax-categories")
        .Column("code", "ui.code", c => c.Code, c => c.Sortable().Mono())
        .Column("name", "ui.name", c => c.Name, c => c.Sortable(n => n.Name.Default))
        .Column("inclusive", "sales.prices-are", c => c.Now == null ? null : (bool?)c.Now.Inclusive,
            c => c.YesNo("sales.with-tax", "sales.without-tax"))
        .Column("rate", "sales.rate", c => c.Now == null ? null : (Rate?)c.Now.Rate, c => c.Figure())
        .Column("since", "sales.since", c => c.Now == null || c.Now.From == DateOnly.MinValue ? null : (DateOnly?)c.Now.From)
        .Column("nextRate", "sales.next-rate", c => c.Next == null ? null : (Rate?)c.Next.Rate, c => c.Figure())
        .Column("nextInclusive", "sales.next-prices-are", c => c.Next == null ? null : (bool?)c.Next.Inclusive,
            c => c.YesNo("sales.with-tax", "sales.without-tax"))
        .Column("nextFrom", "sales.next-from", c => c.Next == null ? null : (DateOnly?)c.Next.From)
        .SortedBy("code");
}

/// <summary>Every rate that a category ever had or will have, one a line.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListTaxRates(ListQuery Query) : IRequest<Page<TaxRateRow>>
{
    public static readonly ListOf<TaxRateRow> List = Rows.Of<TaxRateRow>("sales.tax-rates")
        .Column("code", "ui.code", r => r.Code, c => c.Sortable().Then(r => r.From).Mono())
        .Column("name", "ui.name", r => r.Name)
        .Column("inclusive", "sales.prices-are", r => r.Inclusive, c => c.YesNo("sales.with-tax", "sales.without-tax"))
        .Column("rate", "sales.rate", r => r.Rate, c => c.Figure())
        .Column("from", "ui.from", r => r.From == DateOnly.MinValue ? null : (DateOnly?)r.From)
        .Code("taxCategory", "ui.code", r => r.Code)
        .SortedBy("code");
}

/// <param name="Rates">All of them, by day; none: nobody has decided how it is taxed.</param>
internal sealed record TaxCategoryRow(string Code, LocalName Name, IReadOnlyList<TaxRateInfo> Rates)
{
    /// <summary>The rate that holds today.</summary>
    internal TaxRateInfo? Now { get; init; }

    /// <summary>The one that comes after it.</summary>
    internal TaxRateInfo? Next { get; init; }

    public static TaxCategoryRow Of(TaxCategoryInfo category, DateOnly today)
    {
        var now = category.Rates.LastOrDefault(r => r.From <= today) ?? category.Rates.FirstOrDefault();
        return new(category.Code, category.Name, category.Rates)
        {
            Now = now, Next = category.Rates.FirstOrDefault(r => r.From > today && r != now),
        };
    }
}

internal sealed record TaxRateRow(string Code, LocalName Name, bool Inclusive, Rate Rate, DateOnly From);

internal sealed class ListTaxCategoriesHandler(ITaxCategories taxes, ISites sites, TimeProvider clock, ICurrentActor current)
    : IHandler<ListTaxCategories, Page<TaxCategoryRow>>, IHandler<ListTaxRates, Page<TaxRateRow>>
{
    public async Task<Result<Page<TaxCategoryRow>>> Handle(ListTaxCategories request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        return (await taxes.All(ct)).Select(c => TaxCategoryRow.Of(c, today)).ToPage(ListTaxCategories.List, request.Query, current.Actor);
    }

    public async Task<Result<Page<TaxRateRow>>> Handle(ListTaxRates request, CancellationToken ct) => (await taxes.All(ct))
        .SelectMany(c => c.Rates.Select(r => new TaxRateRow(c.Code, c.Name, r.Inclusive, r.Rate, r.From)))
        .ToPage(ListTaxRates.List, request.Query, current.Actor);
}

internal static class ListTaxCategoriesEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapList<ListTaxCategories, TaxCategoryRow>(
            "tax-categories", ListTaxCategories.List, q => new(q), "ListTaxCategories", "All tax categories with their rates");
        sales.MapList<ListTaxRates, TaxRateRow>(
            "tax-rates", ListTaxRates.List, q => new(q), "ListTaxRates", "Every tax rate, with the day it holds from");
    }
}
