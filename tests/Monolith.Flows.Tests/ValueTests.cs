using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

/// <summary>Every document that changes what the stock is worth reaches the books, on the account that it names.</summary>
public sealed class ValueTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task All_documents_of_value_keep_the_books_and_the_ledger_together(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        await using var shop = await RunningShop.Start(folder);
        var (http, tea) = (shop.Http, Guid.CreateVersion7());
        await shop.Ask(new SaveItem(tea, "TEA", "Tea", Weight: Quantity.Of(0.1m)));
        var atStandard = Guid.CreateVersion7();
        await shop.Ask(new SaveItem(atStandard, "STD", "At a standard", Costing: CostingMethod.Standard));
        var receipt = await Bought(shop, tea, 10, 4);
        await http.Settle();
        var before = await Balances(http);

        // 10 at 4 = 40. Freight 5: 45. 2 go back at 9: -9, 8 left = 36. Set to 5 each: +4, 40 in all.
        await Put(http, "landed-costs", new
        {
            charges = new[] { new { kind = "freight", amount = "5", by = "weight" } }, lines = new[] { new { receiptId = receipt, line = 1 } },
        });
        await Put(http, "supplier-returns", new
        {
            warehouseId = Template.Warehouse, receiptId = receipt, reason = "spoilt",
            lines = new[] { new { itemId = tea, quantity = "2", receiptLine = 1 } },
        });
        await Put(http, "revaluations", new
        {
            warehouseId = Template.Warehouse, reason = "market", lines = new[] { new { itemId = tea, unitCost = "5" } },
        });
        // 3 of 5 = 15 and 1.50 of work become 2 of the fifth item: 16.50.
        await Put(http, "conversions", new
        {
            warehouseId = Template.Warehouse, made = new { itemId = Template.Items[4].Id, quantity = "2" },
            inputs = new[] { new { itemId = tea, quantity = "3" } }, extra = "1.50",
        });
        // Standard 7: 2 bought at 10 are worth 14, 6 is a variance; then 8: +2.
        await Put(http, "standard-costs", new { reason = "first", lines = new[] { new { itemId = atStandard, standard = "7" } } });
        await Bought(shop, atStandard, 2, 10);
        await http.Settle();
        await Put(http, "standard-costs", new { reason = "second", lines = new[] { new { itemId = atStandard, standard = "8" } } });
        await http.Settle();

        var after = await Balances(http);
        decimal Changed(string role) => after.GetValueOrDefault(role) - before.GetValueOrDefault(role);
        Assert.Equal(-5m, Changed("landed-costs"));
        Assert.Equal(9m - 20m, Changed("goods-received-not-invoiced"));
        Assert.Equal(-4m - 2m, Changed("revaluation"));
        Assert.Equal(-1.50m, Changed("production"));
        Assert.Equal(6m, Changed("purchase-price-variance"));
        Assert.Equal(5m - 9m + 4m + 1.50m + 20m - 6m + 2m, Changed("inventory"));
        Assert.Equal(0m, after.Values.Sum());
        await http.DoctorIsContent();
    }

    private static async Task<Guid> Bought(RunningShop shop, Guid item, decimal quantity, decimal price)
    {
        var (supplier, order, receipt) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await shop.Ask(new SaveSupplier(supplier, $"S{item.ToString()[^6..]}", "Supplier"));
        await shop.Ask(new SaveOrder(order, supplier, Template.Warehouse, [new(item, Quantity.Of(quantity), UnitCost.Of(price))]));
        await shop.Ask(new ApproveOrder(order));
        await shop.Ask(new ReceiveGoods(receipt, order, [new(1, Quantity.Of(quantity))]));
        return receipt;
    }

    private static async Task Put(HttpClient http, string kind, object body)
    {
        using var answer = await http.PutJson($"/api/inventory/{kind}/{Guid.CreateVersion7()}", body);
        Assert.True(answer.IsSuccessStatusCode, $"{kind}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<Dictionary<string, decimal>> Balances(HttpClient http) =>
        (await http.Get("/api/finance/trial-balance?take=500"))["items"]!.AsArray()
            .Where(l => l!["role"] is not null).ToDictionary(l => l!["role"]!.ToString(), l => l!["balance"].Number());
}
