namespace Monolith.Sales.Taxes.SaveTaxCategory;

internal sealed class SaveTaxCategoryValidator : AbstractValidator<Contracts.SaveTaxCategory>
{
    public SaveTaxCategoryValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(TaxCategoryRow.LongestCode).Matches(@"\A[a-z0-9]+(-[a-z0-9]+)*\z");
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.Rate).Must(r => r <= TaxCategory.Highest).WithErrorCode("input.out-of-range");
        RuleFor(x => x.From).InclusiveBetween(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1));
    }
}

/// Errors: sales.rate-in-the-past, sales.rate-must-be-zero
internal sealed class SaveTaxCategoryHandler(SalesDbContext db, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SaveTaxCategory, TaxCategoryInfo>
{
    public async Task<Result<TaxCategoryInfo>> Handle(Contracts.SaveTaxCategory command, CancellationToken ct)
    {
        if (TaxCategory.RefusesRate(command.Code, command.Rate) is { } refused) return refused;

        return await db.Write("sales.save-tax-category", token => Save(command, token), ct);
    }

    private async Task<Result<TaxCategoryInfo>> Save(Contracts.SaveTaxCategory command, CancellationToken ct)
    {
        var change = await db.ChangeNumber(ct);
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var from = command.From ?? today;
        var category = await db.TaxCategories.FirstOrDefaultAsync(c => c.Code == command.Code, ct);
        var rates = await db.TaxRates.Where(r => r.Category == command.Code).OrderBy(r => r.From).ToListAsync(ct);

        if (category is null)
        {
            category = new TaxCategoryRow { Code = command.Code, Name = command.Name };
            db.Add(category);
        }
        // A category without rates has taxed nothing yet.
        else if (rates.Count > 0 && TaxCategory.RefusesStart(from, today) is { } refused)
        {
            return refused;
        }

        category.Name = command.Name;
        category.Change = change;
        SetRate(command, rates, from);
        return new TaxCategory(category.Code, category.Name, rates.Select(r => new TaxRateInfo(r.Rate, r.From, r.Inclusive))).ToInfo();
    }

    private void SetRate(Contracts.SaveTaxCategory command, List<TaxRateRow> rates, DateOnly from)
    {
        if (rates.Find(r => r.From == from) is { } sameDay)
        {
            (sameDay.Rate, sameDay.Inclusive) = (command.Rate, command.Inclusive);
        }
        else if (rates.FindLast(r => r.From < from) is not { } before
            || before.Rate != command.Rate || before.Inclusive != command.Inclusive)
        {
            var rate = new TaxRateRow { Category = command.Code, From = from, Rate = command.Rate, Inclusive = command.Inclusive };
            db.Add(rate);
            rates.Add(rate);
        }
    }
}

internal static class SaveTaxCategoryEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("tax-categories/{code}", (string code, Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.SaveTaxCategory(code, b.Name, b.Inclusive, b.Rate, b.From), ct).ToHttp())
            .Serves<Contracts.SaveTaxCategory>()
            .WithName("SaveTaxCategory")
            .WithSummary("Make or change a tax category, and set from a day on its rate and whether prices hold it")
            .Produces<TaxCategoryInfo>();

    internal sealed record Body(LocalName Name, bool Inclusive, Rate Rate, DateOnly? From = null);
}
