using Monolith.Administration.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Host.Tests.Support;

/// <summary>A shop of any currency with one item on the shelf and an open shift, behind its real web server.</summary>
internal sealed class CurrencyShop : IAsyncDisposable
{
    private CurrencyShop(RunningShop shop, Api api) => (Shop, Api) = (shop, api);

    public RunningShop Shop { get; }

    public Api Api { get; }

    public Guid Item { get; } = Guid.CreateVersion7();

    public Guid Shift { get; } = Guid.CreateVersion7();

    /// <param name="rate">In percent; prices are without it.</param>
    public static async Task<CurrencyShop> Open(string currency, string zone, string rate, string price)
    {
        var running = await RunningShop.Start(setUp: false);
        await using (var scope = running.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
            var made = await scope.ServiceProvider.GetRequiredService<IShopSetUp>().Run(
                new("Kiosk", currency, zone, "en", "international", RunningShop.Administrator, "Boss",
                    RunningShop.Password, Rate.Parse(rate)),
                CancellationToken.None);
            Assert.True(made.IsOk, made.Error?.Message);
        }

        var shop = new CurrencyShop(running, await running.Key("*"));
        await shop.Put($"/api/inventory/items/{shop.Item}", new { sku = "GUM", name = "Gum", unit = "pcs", taxCategory = "standard" });
        await shop.Put($"/api/sales/prices/{Guid.CreateVersion7()}", new { itemId = shop.Item, amount = price });
        await shop.Put($"/api/pos/shifts/{shop.Shift}", new { registerId = FirstIds.Register, @float = "1000" });
        return shop;
    }

    public async Task<JsonNode> Put(string path, object body)
    {
        var answer = await Api.Put(path, body);
        Assert.True(answer.Status == 200, $"{path}: {answer.Status} {answer.Body}");
        return answer.Body!;
    }

    /// <summary>Lines of the item, each so many pieces.</summary>
    public Task<JsonNode> Sell(string price, IEnumerable<int> pieces, string total, object[] tenders, object? more = null, Guid? id = null)
    {
        var body = new Dictionary<string, object?>
        {
            ["shiftId"] = Shift, ["completedAt"] = TimeProvider.System.GetUtcNow(), ["total"] = total, ["tenders"] = tenders,
            ["lines"] = pieces.Select(q => new { itemId = Item, quantity = $"{q}", unitPrice = price }).ToArray(),
        };
        foreach (var property in more?.GetType().GetProperties() ?? []) body[property.Name] = property.GetValue(more);
        return Put($"/api/pos/tickets/{id ?? Guid.CreateVersion7()}", body);
    }

    /// <summary>Debit less credit of the account with that role, once everything is booked.</summary>
    public Task<string> Balance(string role, string expected) => Eventually.Is(async () =>
    {
        var accounts = (await Api.Get("/api/finance/trial-balance")).Items;
        var balance = accounts.FirstOrDefault(l => l!["role"]?.ToString() == role)?["balance"]?.ToString();
        return balance == expected ? balance : null;
    });

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
