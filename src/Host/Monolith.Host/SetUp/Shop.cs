using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Shop;

namespace Monolith.Host.SetUp;

/// <summary>The shop as every module sees it: one immutable snapshot, swapped when it changes.</summary>
internal sealed class Shop(IServiceScopeFactory scopes) : IShop
{
    private static readonly Snapshot None = new("", Currency.Find("EUR")!, TimeZoneInfo.Utc, "en");
    private volatile Snapshot? _snapshot;

    public bool IsSetUp => _snapshot is not null;

    public string Name => (_snapshot ?? None).Name;

    public Currency Currency => (_snapshot ?? None).Currency;

    public TimeZoneInfo TimeZone => (_snapshot ?? None).TimeZone;

    public string Language => (_snapshot ?? None).Language;

    public async Task Reload(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AdministrationDbContext>().Shops.FirstOrDefaultAsync(s => s.Id == ShopRow.OnlyId, ct);
        if (row is not null) Use(row);
    }

    public void Use(ShopRow row) => _snapshot = new(
        row.Name,
        Currency.Find(row.Currency) ?? throw new InvalidOperationException($"The shop's currency {row.Currency} is unknown."),
        TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone),
        row.Language);

    public void Clear() => _snapshot = null;

    private sealed record Snapshot(string Name, Currency Currency, TimeZoneInfo TimeZone, string Language);
}
