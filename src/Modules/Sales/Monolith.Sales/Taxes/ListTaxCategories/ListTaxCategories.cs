namespace Monolith.Sales.Taxes.ListTaxCategories;

/// <summary>All tax categories with their rates, by code; the four that every shop has are among them.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListTaxCategories : IRequest<IReadOnlyList<TaxCategoryInfo>>;

internal sealed class ListTaxCategoriesHandler(ITaxCategories taxes) : IHandler<ListTaxCategories, IReadOnlyList<TaxCategoryInfo>>
{
    public async Task<Result<IReadOnlyList<TaxCategoryInfo>>> Handle(ListTaxCategories query, CancellationToken ct) => (await taxes.All(ct)).ToList();
}

internal static class ListTaxCategoriesEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("tax-categories", (ISender send, CancellationToken ct) => send.Send(new ListTaxCategories(), ct).ToHttp())
            .Serves<ListTaxCategories>()
            .WithName("ListTaxCategories")
            .WithSummary("All tax categories with their rates")
            .Produces<IReadOnlyList<TaxCategoryInfo>>();
        sales.MapGet("tax-categories/export.csv", Export)
            .Serves<ListTaxCategories>()
            .WithName("ExportTaxCategories")
            .WithSummary("All tax rates as CSV");
    }

    private static async Task<IResult> Export(string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var all = await send.Send(new ListTaxCategories(), ct);
        if (!all.IsOk) return all.Error!.ToHttp();
        return CsvTable.File<(TaxCategoryInfo Category, TaxRateInfo Rate)>(
            "tax-rates.csv",
            [
                new("code", texts["ui.code"], r => r.Category.Code),
                new("name", texts["ui.name"], r => r.Category.Name.In(texts.Language)),
                new("inclusive", texts["sales.tax-inclusive"], r => r.Category.Inclusive),
                new("rate", texts["sales.rate"], r => r.Rate.Rate.ToPercentString()),
                new("from", texts["ui.from"], r => r.Rate.From),
            ],
            columns,
            all.Value.SelectMany(c => c.Rates.Select(r => (c, r))));
    }
}
