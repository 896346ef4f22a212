namespace Monolith.Sales.Taxes.ApplyTaxTemplate;

internal sealed class ApplyTaxTemplateValidator : AbstractValidator<Contracts.ApplyTaxTemplate>
{
    public ApplyTaxTemplateValidator()
    {
        RuleFor(x => x.Template).NotEmpty().MaximumLength(40);
        RuleFor(x => x.Standard).Must(IsRate).WithErrorCode("input.out-of-range");
        RuleFor(x => x.Reduced).Must(IsRate).WithErrorCode("input.out-of-range");
    }

    private static bool IsRate(Rate? rate) => rate is not { } given || given <= TaxCategory.Highest;
}

/// Errors: sales.unknown-tax-template
internal sealed class ApplyTaxTemplateHandler(SalesDbContext db) : IHandler<Contracts.ApplyTaxTemplate, Done>
{
    public async Task<Result<Done>> Handle(Contracts.ApplyTaxTemplate command, CancellationToken ct)
    {
        if (TaxTemplate.Find(command) is not { } categories) return TaxErrors.UnknownTaxTemplate(command.Template);

        return await db.Write<Done>(
            "sales.apply-tax-template",
            async token =>
            {
                var change = await db.ChangeNumber(token); // one template at a time
                var known = await db.TaxCategories.ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, token);
                var decided = await db.TaxRates.Select(r => r.Category).Distinct().ToListAsync(token);
                foreach (var category in categories.Where(c => !decided.Contains(c.Code, StringComparer.Ordinal)))
                    Add(category, known.GetValueOrDefault(category.Code), change);
                if (command.Rounding is { } rounding && !await db.TaxRoundings.AnyAsync(token))
                    db.Add(new TaxRoundingRow { From = DateOnly.MinValue, Rounding = rounding, Change = change });
                db.Audit($"tax-template:{command.Template}", after: command);
                return Done.It;
            },
            ct);
    }

    private void Add(TaxCategory category, TaxCategoryRow? row, long change)
    {
        if (row is null) db.Add(row = new TaxCategoryRow { Code = category.Code, Name = category.Name });
        row.Change = change;
        db.AddRange(category.ToInfo().Rates.Select(r => new TaxRateRow
        {
            Category = category.Code, From = r.From, Rate = r.Rate, Inclusive = r.Inclusive,
        }));
    }
}
