using System.Collections.Concurrent;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

/// <summary>Several people enter movements of every kind at once, many of them late, while costs are worked out anew in small steps; again
/// and again the process is killed in between. In the end the doctor is content.</summary>
public sealed class LedgerKillTests(ITestOutputHelper output)
{
    private const int Kills = 4;
    private const int MostKills = 20;
    private const int Writers = 3;

    // Small, so that nearly everything late is left to steps.
    private static readonly Dictionary<string, string> SmallSteps = new() { ["MONOLITH_Ledger__RecostAtOnce"] = "3" };

    private readonly ConcurrentDictionary<Guid, (string Path, object Body)> _unanswered = new();
    private readonly ConcurrentQueue<(Guid Id, string Kind)> _posted = new();

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task Late_entries_corrections_counts_transfers_and_sales_survive_kills(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        var (random, _) = PowerCut.AtRandom(output, 1, 2);
        var goods = await Goods(folder);
        var began = TimeProvider.System.GetUtcNow();
        // A slow machine gets further chances to have posted something of each kind.
        for (var kill = 0; kill < Kills || (Missing().Count > 0 && kill < MostKills); kill++)
        {
            await using var host = await HostProcess.Start(folder.Path, environment: SmallSteps);
            await Repeat(host.Http);
            var writers = Enumerable.Range(0, Writers).Select(_ => Write(host, goods, new Random(random.Next()), began)).ToList();
            await Task.Delay(random.Next(1500, 3000));
            await host.Kill();
            await Task.WhenAll(writers);
        }

        await using var last = await HostProcess.Start(folder.Path, environment: SmallSteps);
        await Repeat(last.Http);
        Assert.Empty(_unanswered);
        output.WriteLine($"{_posted.Count} posted");
        await last.Http.DoctorIsContent();
        Assert.True((await last.Http.Get("/api/inventory/recostings"))["settled"]!.GetValue<bool>());
        Assert.Empty(Missing());
        var corrected = await last.Http.Get("/api/inventory/ledger?take=1&sort=sequence&descending=true");
        Assert.True(corrected["total"]!.GetValue<int>() > _posted.Count, corrected.ToString());
    }

    private List<string> Missing() =>
    [
        .. new[] { "receipt", "issue", "transfer", "adjustment", "count", "ticket", "correction", "cancellation" }
            .Except(_posted.Select(p => p.Kind)),
    ];

    private sealed record Stock(Guid[] Items, Guid[] Warehouses);

    /// <summary>Items under both methods, with stock in two warehouses since ten days.</summary>
    private static async Task<Stock> Goods(ShopFolder folder)
    {
        await using var shop = await RunningShop.Start(folder);
        var other = Guid.CreateVersion7();
        await shop.Ask(new SaveWarehouse(other, "OTHER", "Other", NegativeStock: NegativeStock.Allow));
        var items = new List<Guid> { Template.Items[0].Id };
        foreach (var (sku, costing) in new[] { ("KILL-A", CostingMethod.Average), ("KILL-F", CostingMethod.Fifo) })
        {
            items.Add(Guid.CreateVersion7());
            await shop.Ask(new SaveItem(items[^1], sku, sku, Costing: costing));
        }

        foreach (var at in new[] { Template.Warehouse, other })
        {
            await shop.Ask(new ReceiveStock(
                Guid.CreateVersion7(), at, [.. items.Select(i => new ReceiveStockLine(i, Quantity.Of(500m), UnitCost.Of(3.33m)))],
                Effective: TimeProvider.System.GetUtcNow().AddDays(-10)));
        }

        return new([.. items], [Template.Warehouse, other]);
    }

    private async Task Write(HostProcess host, Stock stock, Random random, DateTimeOffset began)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                if (n % 12 == 11) await Count(host.Http, stock, random);
                else await Send(host.Http, Any(stock, random, began));
            }
        }
        catch (HttpRequestException)
        {
            // It was killed.
        }
    }

    private (string Kind, Guid Id, string Path, object Body) Any(Stock stock, Random random, DateTimeOffset began)
    {
        var id = Guid.CreateVersion7();
        var item = stock.Items[random.Next(stock.Items.Length)];
        var (from, to) = random.Next(2) == 0 ? (stock.Warehouses[0], stock.Warehouses[1]) : (stock.Warehouses[1], stock.Warehouses[0]);
        var late = random.Next(3) == 0 ? (DateTimeOffset?)began.AddMinutes(-random.Next(1, 9 * 1440)) : null;
        var quantity = random.Next(1, 6);
        switch (random.Next(12))
        {
            case < 3:
                return ("receipt", id, $"/api/inventory/receipts/{id}", new
                {
                    warehouseId = from, effective = late, reason = "found",
                    lines = new[]
                    {
                        new { itemId = item, quantity = $"{quantity * 2}", unitCost = Tickets.Text(random.Next(100, 900) / 100m) },
                    },
                });
            case < 5:
                return ("issue", id, $"/api/inventory/issues/{id}", new
                {
                    warehouseId = from, effective = late, reason = "used", allowNegative = true, lines = Lines(item, quantity),
                });
            case 5:
                return ("transfer", id, $"/api/inventory/transfers/{id}", new
                {
                    warehouseId = from, toWarehouseId = to, effective = late, reason = "fill up", allowNegative = true,
                    lines = Lines(item, quantity),
                });
            case 6:
                return ("adjustment", id, $"/api/inventory/adjustments/{id}", new
                {
                    warehouseId = from, effective = late, reason = "found", allowNegative = true,
                    lines = new[] { new { itemId = item, change = $"{(random.Next(2) == 0 ? quantity : -quantity)}" } },
                });
            case 7 when _posted.Where(p => p.Kind == "receipt").ToList() is { Count: > 0 } receipts:
                var wrong = receipts[random.Next(receipts.Count)].Id;
                return ("correction", id, $"/api/inventory/documents/{wrong}/corrections/{id}", new
                {
                    reason = "miscounted", lines = new[] { new { line = 1, quantity = $"{quantity + 1}", unitCost = "4.44" } },
                });
            case 8 when _posted.Where(p => p.Kind is "receipt" or "issue" or "transfer").ToList() is { Count: > 0 } posted:
                return ("cancellation", id, $"/api/inventory/documents/{posted[random.Next(posted.Count)].Id}/cancellation", new
                {
                    cancellationId = id, reason = "never happened",
                });
            default:
                return ("ticket", id, $"/api/pos/tickets/{id}", Tickets.Any(random));
        }

        static object Lines(Guid item, int quantity) => new[] { new { itemId = item, quantity = $"{quantity}" } };
    }

    /// <summary>One item is counted: what is there less one or two.</summary>
    private async Task Count(HttpClient http, Stock stock, Random random)
    {
        var (count, item) = (Guid.CreateVersion7(), stock.Items[random.Next(stock.Items.Length)]);
        var at = $"/api/inventory/counts/{count}";
        await Send(http, ("", count, at, new
        {
            name = "One shelf", warehouseId = stock.Warehouses[random.Next(2)], scope = "chosenItems", items = new[] { item },
        }));
        await Send(http, ("", Guid.CreateVersion7(), $"{at}/beginning", new { }));
        await Send(http, ("", Guid.CreateVersion7(), $"{at}/entries", new
        {
            entries = new[] { new { id = Guid.CreateVersion7(), area = 1, itemId = item, quantity = $"{random.Next(400, 600)}" } },
        }));
        await Send(http, ("", Guid.CreateVersion7(), $"{at}/areas/1", new { step = "finish" }));
        await Send(http, ("count", count, $"{at}/posting", new { uncountedAreGone = false }));
    }

    /// <summary>Whoever heard nothing sends it again.</summary>
    private async Task Repeat(HttpClient http)
    {
        foreach (var (id, (path, body)) in _unanswered.OrderBy(u => u.Key)) await Send(http, ("", id, path, body));
    }

    private async Task Send(HttpClient http, (string Kind, Guid Id, string Path, object Body) what)
    {
        _unanswered[what.Id] = (what.Path, what.Body);
        using var answer = await http.PutJson(what.Path, what.Body);
        var json = await answer.Json();
        // Refused it may be, for what is not there any more; broken it may not be.
        Assert.True((int)answer.StatusCode < 500, $"{what.Path}: {json}");
        if (!answer.IsSuccessStatusCode) Assert.False(string.IsNullOrEmpty((string?)json["code"]), json.ToString());
        else if (what.Kind.Length > 0) _posted.Enqueue((what.Id, what.Kind));
        _unanswered.TryRemove(what.Id, out _);
    }
}
