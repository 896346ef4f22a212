namespace Monolith.Sales.Taxes.SaveTaxCategory;

/// Errors: sales.rate-in-the-past, sales.rate-must-be-zero
internal sealed class SaveTaxCategoryHandler(SalesDbContext db, PriceBook book, IShop shop, TimeProvider clock)
    : IHandler<Contracts.SaveTaxCategory, TaxCategoryInfo>
{
    public async Task<Result<TaxCategoryInfo>> Handle(Contracts.SaveTaxCategory command, CancellationToken ct)
    {
        if (TaxCategory.IsAlwaysZero(command.Code) && !command.Rate.IsZero) return SalesErrors.RateMustBeZero(command.Code);

        var saved = await db.Write("sales.save-tax-category", token => Save(command, token), ct);
        if (saved.IsOk) await book.Refresh(CancellationToken.None);
        return saved;
    }

    private async Task<Result<TaxCategoryInfo>> Save(Contracts.SaveTaxCategory command, CancellationToken ct)
    {
        var change = await db.NextChange(ct);
        var today = shop.BusinessDate(clock.GetUtcNow());
        var from = command.From ?? today;
        var category = await db.TaxCategories.FirstOrDefaultAsync(c => c.Code == command.Code, ct);
        var rates = await db.TaxRates.Where(r => r.Category == command.Code).OrderBy(r => r.From).ToListAsync(ct);

        if (category is null)
        {
            category = new TaxCategoryRow { Code = command.Code, Name = command.Name };
            db.Add(category);
        }
        // A day that is over was taxed already. A new category has taxed nothing yet.
        else if (from < today)
        {
            return SalesErrors.RateInThePast(from);
        }

        category.Name = command.Name.Trim();
        category.NameZh = string.IsNullOrWhiteSpace(command.NameZh) ? null : command.NameZh.Trim();
        category.Inclusive = command.Inclusive;
        category.Change = change;
        SetRate(command, rates, from);
        return new TaxCategory(
            category.Code, category.Name, category.NameZh, category.Inclusive, rates.Select(r => new TaxRateInfo(r.Rate, r.From))).ToInfo();
    }

    private void SetRate(Contracts.SaveTaxCategory command, List<TaxRateRow> rates, DateOnly from)
    {
        if (rates.Find(r => r.From == from) is { } sameDay)
        {
            sameDay.Rate = command.Rate;
        }
        else if (rates.FindLast(r => r.From < from)?.Rate != command.Rate)
        {
            var rate = new TaxRateRow { Category = command.Code, From = from, Rate = command.Rate };
            db.Add(rate);
            rates.Add(rate);
        }
    }
}
