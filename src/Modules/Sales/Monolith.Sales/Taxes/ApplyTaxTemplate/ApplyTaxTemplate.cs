namespace Monolith.Sales.Taxes.ApplyTaxTemplate;

internal sealed class ApplyTaxTemplateValidator : AbstractValidator<Contracts.ApplyTaxTemplate>
{
    public ApplyTaxTemplateValidator() => RuleFor(x => x.Template).NotEmpty().MaximumLength(40);
}

/// Errors: sales.unknown-tax-template
internal sealed class ApplyTaxTemplateHandler(SalesDbContext db, PriceBook book) : IHandler<Contracts.ApplyTaxTemplate, Done>
{
    public async Task<Result<Done>> Handle(Contracts.ApplyTaxTemplate command, CancellationToken ct)
    {
        if (TaxTemplate.Find(command.Template, command.Inclusive) is not { } categories) return TaxErrors.UnknownTaxTemplate(command.Template);

        var done = await db.Write<Done>(
            "sales.apply-tax-template",
            async token =>
            {
                var change = await db.NextChange(token);
                var known = await db.TaxCategories.Select(c => c.Code).ToListAsync(token);
                foreach (var category in categories.Where(c => !known.Contains(c.Code, StringComparer.Ordinal))) Add(category, change);
                db.Audit($"tax-template:{command.Template}", after: command);
                return Done.It;
            },
            ct);
        if (done.IsOk) await book.Refresh(CancellationToken.None);
        return done;
    }

    private void Add(TaxCategory category, long change)
    {
        db.Add(new TaxCategoryRow
        {
            Code = category.Code,
            Name = category.Name,
            Inclusive = category.Inclusive,
            Change = change,
        });
        db.AddRange(category.ToInfo().Rates.Select(r => new TaxRateRow { Category = category.Code, From = r.From, Rate = r.Rate }));
    }
}
