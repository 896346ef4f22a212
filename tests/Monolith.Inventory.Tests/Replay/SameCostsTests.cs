using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Replay;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>A replay is evidence about the shop only if both come to the same figures. A failure prints its seed.</summary>
public sealed class SameCostsTests
{
    public static TheoryData<EngineKind, int> Histories => new()
    {
        { EngineKind.Sqlite, 20261129 }, { EngineKind.Sqlite, 4711 }, { EngineKind.Sqlite, 8 }, { EngineKind.Sqlite, 15 },
        { EngineKind.Sqlite, 16 }, { EngineKind.PostgreSql, 20261129 },
    };

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public async Task A_shop_and_a_replay_of_its_movements_come_to_the_same_rows_and_costs(EngineKind engine, int seed)
    {
        await using var shop = await StockShop.Open(engine);
        var history = new History(shop, seed);
        await history.Live(documents: 90);
        var replayed = JsonNode.Parse((await new ScenarioReplay().Replay(history.Scenario, CancellationToken.None)).Value)!;

        Assert.Equal("[]", replayed["refused"]!.ToJsonString());
        var ledger = await shop.Ledger();
        MustBeTheSame(seed, RowsOf(ledger, history), RowsOf(replayed));
        MustBeTheSame(seed, await PoolsOf(shop, history), PoolsOf(replayed));
        Assert.Empty(await shop.Doctor());
        // A history that misses the hard cases would prove little.
        Assert.All(
            [LedgerKinds.TrueUp, LedgerKinds.TransferIn, LedgerKinds.Issue, LedgerKinds.Receipt],
            kind => Assert.True(ledger.Count(r => r.Kind == kind) >= 5, $"Seed {seed} makes too few rows of {kind}."));
        Assert.Contains(ledger, r => r.Provisional && !r.ZeroCost);
    }

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public async Task A_shop_that_learns_late_comes_to_the_same_costs_as_a_replay_and_its_rows_add_up(EngineKind engine, int seed)
    {
        await using var shop = await StockShop.Open(engine);
        var history = new History(shop, seed);
        await history.Live(documents: 90, late: true);
        var replayed = JsonNode.Parse((await new ScenarioReplay().Replay(history.Scenario, CancellationToken.None)).Value)!;

        Assert.Equal("[]", replayed["refused"]!.ToJsonString());
        MustBeTheSame(seed, await PoolsOf(shop, history), PoolsOf(replayed));
        var ledger = await shop.Ledger();
        Assert.True(ledger.Count(r => r.Corrects is not null) >= 20, $"Seed {seed} makes too few corrections.");
        var inPools = replayed["pools"]!.AsObject().Sum(p => decimal.Parse((string)p.Value!["value"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(inPools, ledger.Sum(r => r.Value.ToDecimal()));
        Assert.Empty(await shop.Doctor());
    }

    private static List<string> RowsOf(List<LedgerRow> ledger, History history) => ledger.Select(r =>
        $"{r.Sequence} {history.PoolOf(r.ItemId, r.WarehouseId)} {r.Kind} {r.Quantity} {r.Value.ToString(2)}{(r.Provisional ? " provisional" : "")}" +
        $"{(r.ZeroCost && r.Kind != LedgerKinds.Receipt ? " zero-cost" : "")}{(r.Cause is null ? "" : " caused")}").ToList();

    private static List<string> RowsOf(JsonNode replayed)
    {
        var flags = replayed["flags"]!.AsArray().ToLookup(f => (string)f!["event"]!, f => (string)f!["flag"]!);
        return replayed["rows"]!.AsArray().Select(r =>
        {
            var flagged = (string)r!["kind"]! is LedgerKinds.Issue or LedgerKinds.TransferOut ? string.Concat(flags[(string)r["event"]!].Select(f => $" {f}")) : "";
            return $"{r["sequence"]} {r["pool"]} {r["kind"]} {r["quantity"]} {r["value"]}{flagged}{(r["cause"] is null ? "" : " caused")}";
        }).ToList();
    }

    private static async Task<List<string>> PoolsOf(StockShop shop, History history)
    {
        var stock = await shop.Ask(new ListStock(new ListQuery(Take: 100).With("withZero", "true")));
        var layers = (await shop.With<InventoryDbContext, List<(Guid Item, Guid At, string Text)>>(async db =>
            (await (from layer in db.Layers join pool in db.Balances on layer.Pool equals pool.Pool orderby layer.Number
                    select new { pool.ItemId, pool.WarehouseId, layer.Quantity, layer.Value }).ToListAsync())
            .Select(l => (l.ItemId, l.WarehouseId, $"{l.Quantity}={l.Value.ToString(2)}")).ToList())).ToLookup(l => (l.Item, l.At), l => l.Text);
        return stock.Items.Select(s => Pool(
                history.PoolOf(s.ItemId, s.WarehouseId), s.Quantity.ToString(), s.Value!.Value.ToString(2), s.UnitCost?.ToString(),
                layers[(s.ItemId, s.WarehouseId)]))
            .Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Of an empty pool the replay says the last known cost, which the shop's list leaves out.</summary>
    private static List<string> PoolsOf(JsonNode replayed) => replayed["pools"]!.AsObject().Select(p => Pool(
        p.Key, (string)p.Value!["quantity"]!, (string)p.Value["value"]!, (string)p.Value["quantity"]! == "0" ? null : (string?)p.Value["unit_cost"],
        p.Value["layers"]?.AsArray().Select(l => $"{l!["quantity"]}={l["value"]}") ?? [])).Order(StringComparer.Ordinal).ToList();

    private static string Pool(string name, string quantity, string value, string? unitCost, IEnumerable<string> layers) =>
        $"{name} {quantity} {value} at {unitCost ?? "none"}: {string.Join(", ", layers)}";

    private static void MustBeTheSame(int seed, List<string> shop, List<string> replayed)
    {
        var at = shop.Zip(replayed).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            at == shop.Count && at == replayed.Count,
            $"Seed {seed}: line {at + 1} of {shop.Count} and {replayed.Count} differs.\nshop:   {shop.ElementAtOrDefault(at)}\nreplay: {replayed.ElementAtOrDefault(at)}");
    }
}
