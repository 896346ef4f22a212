using System.Net.Http.Json;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

public sealed class ReorderTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task What_runs_low_is_proposed_drafted_once_and_proposed_again_only_when_the_order_is_given_up(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        await using var shop = await RunningShop.Start(folder);
        var (http, item, other) = (shop.Http, Template.Items[3], Template.Items[0]);
        var there = (await http.Get($"/api/inventory/stock?item={item.Id}"))["items"]![0]!["quantity"].Number();
        var supplier = (await shop.Ask(new SaveSupplier(Guid.CreateVersion7(), "ACME", "Acme"))).SupplierId;
        await shop.Ask(new SaveSupplierItem(supplier, item.Id, "A-1", Cost: UnitCost.Of(2), LeadDays: 5, Minimum: Quantity.Of(7)));
        var rules = new[] { item, other }.Select(i => SaveReorderRule.MinMax(
            Guid.CreateVersion7(), i.Id, Template.Warehouse, Quantity.Of(1_000_000), Quantity.Of(1_000_000 + 1)));
        Assert.All(await shop.Ask(new SaveReorderRules([.. rules])), o => Assert.Null(o.Error));

        await Check(http);
        var open = (await http.Get("/api/inventory/proposals"))["items"]!.AsArray();
        Assert.Equal(2, open.Count);
        var ids = open.Select(p => (Guid)p!["proposalId"]!).ToList();
        var ordered = await shop.Ask(new OrderProposals(ids));
        Assert.Equal("purchasing.no-supplier-of-item", Assert.Single(ordered.Refused).Error.Code);
        var drafted = Assert.Single(ordered.Orders);
        var order = await http.Get($"/api/purchasing/orders/{drafted.OrderId}");
        Assert.Equal(("draft", 2m), (order["order"]!["state"]!.ToString(), order["order"]!["lines"]![0]!["unitPrice"].Number()));
        Assert.Equal(1_000_001 - there, order["order"]!["lines"]![0]!["quantity"].Number());

        await Check(http); // what is in a draft is on order: nothing new
        Assert.Equal([other.Id], await Open(http));
        await shop.Ask(new ApproveOrder(drafted.OrderId));
        await Check(http);
        Assert.Equal([other.Id], await Open(http));
        using var closed = await http.PostAsJsonAsync($"/api/purchasing/orders/{drafted.OrderId}/close", new { reason = "sold out" });
        Assert.True(closed.IsSuccessStatusCode, await closed.Content.ReadAsStringAsync());
        await Check(http);
        Assert.Equal(new[] { item.Id, other.Id }.Order(), await Open(http));
    }

    private static async Task Check(HttpClient http)
    {
        using var run = await http.PostAsync("/api/inventory/reorder-alerts/run", null);
        Assert.True(run.IsSuccessStatusCode, await run.Content.ReadAsStringAsync());
    }

    private static async Task<IEnumerable<Guid>> Open(HttpClient http) =>
        [.. (await http.Get("/api/inventory/proposals"))["items"]!.AsArray().Select(p => (Guid)p!["itemId"]!).Order()];
}
