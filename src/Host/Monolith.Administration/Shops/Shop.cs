namespace Monolith.Administration.Shops;

/// <summary>The shop as every module sees it: one immutable snapshot, swapped when it changes.</summary>
internal sealed class Shop(IServiceScopeFactory scopes) : ISites
{
    private static readonly Site None = new(Site.First, "", null, Currency.Find("EUR")!, TimeZoneInfo.Utc, "en");
    private volatile Site? _here;

    public bool IsSetUp => _here is not null;

    public Site Here => _here ?? None;

    public async Task Reload(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AdministrationDbContext>().Shops.FirstOrDefaultAsync(s => s.Id == ShopRow.OnlyId, ct);
        if (row is not null) Use(row);
    }

    public void Use(ShopRow row) => _here = new(
        Site.First,
        row.Name,
        null,
        Currency.Find(row.Currency) ?? throw new InvalidOperationException($"The shop's currency {row.Currency} is unknown."),
        TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone),
        row.Language);

    public void Clear() => _here = null;
}
