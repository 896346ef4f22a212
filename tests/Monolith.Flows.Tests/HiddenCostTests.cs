using Monolith.Administration.Contracts;
using Monolith.Analytics.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;

namespace Monolith.Flows.Tests;

/// <summary>The order of a list tells as much as its figures: who may not see costs may not sort by them either.</summary>
public sealed class HiddenCostTests(OneShop one) : IClassFixture<OneShop>
{
    private static readonly string[] Views = [InventoryPermissions.View, PurchasingPermissions.View, AnalyticsPermissions.View];

    public static TheoryData<string> Lists => new(
        "/api/inventory/stock?sort=value", "/api/inventory/stock/export.csv?sort=value&descending=true", "/api/inventory/stock?asOf=2026-01-01&sort=value",
        "/api/purchasing/orders?sort=total", "/api/purchasing/orders/export.csv?sort=total", "/api/purchasing/receipts?sort=total",
        "/api/purchasing/receipts/export.csv?sort=total", "/api/analytics/turnover?sort=closing", "/api/analytics/turnover?sort=average",
        "/api/analytics/turnover?sort=cost", "/api/analytics/turnover/export.csv?sort=cost");

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_is_not_sorted_by_what_its_reader_may_not_see(string path)
    {
        using var blind = await With(Views);
        using var answer = await blind.GetAsync(path);
        var problem = await answer.Json();
        Assert.Equal((403, "security.sort-hidden", "sort"), ((int)answer.StatusCode, problem?["code"]?.ToString(), problem?["field"]?.ToString()));

        using var seeing = await With([.. Views, InventoryPermissions.ViewCosts]);
        using var shown = await seeing.GetAsync(path);
        Assert.Equal(200, (int)shown.StatusCode);
        using var otherwise = await blind.GetAsync(path.Split("sort=")[0]);
        Assert.Equal(200, (int)otherwise.StatusCode);
    }

    private async Task<HttpClient> With(IReadOnlyList<string> permissions) =>
        one.Shop.With((await one.Shop.Ask(new AddApiKey(Guid.CreateVersion7(), "reader", permissions))).Key);
}
