namespace Monolith.Sales.Taxes.ApplyTaxTemplate;

internal sealed class ApplyTaxTemplateValidator : AbstractValidator<Contracts.ApplyTaxTemplate>
{
    public ApplyTaxTemplateValidator() => RuleFor(x => x.Template).NotEmpty().MaximumLength(40);
}

/// Errors: sales.unknown-tax-template
internal sealed class ApplyTaxTemplateHandler(SalesDbContext db) : IHandler<Contracts.ApplyTaxTemplate, Done>
{
    public async Task<Result<Done>> Handle(Contracts.ApplyTaxTemplate command, CancellationToken ct)
    {
        if (TaxTemplate.Find(command.Template, command.Inclusive) is not { } categories) return TaxErrors.UnknownTaxTemplate(command.Template);

        return await db.Write<Done>(
            "sales.apply-tax-template",
            async token =>
            {
                await db.ChangeNumber(token); // one template at a time
                var known = await db.TaxCategories.Select(c => c.Code).ToListAsync(token);
                foreach (var category in categories.Where(c => !known.Contains(c.Code, StringComparer.Ordinal))) Add(category);
                db.Audit($"tax-template:{command.Template}", after: command);
                return Done.It;
            },
            ct);
    }

    private void Add(TaxCategory category)
    {
        db.Add(new TaxCategoryRow
        {
            Code = category.Code,
            Name = category.Name,
            Inclusive = category.Inclusive,
        });
        db.AddRange(category.ToInfo().Rates.Select(r => new TaxRateRow { Category = category.Code, From = r.From, Rate = r.Rate }));
    }
}
