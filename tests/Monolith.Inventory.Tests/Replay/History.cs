using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.Purchasing.Contracts.Events;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>Movements at random, lived by a shop through its handlers and subscribers and noted down as a scenario at the same time.</summary>
internal sealed class History(StockShop shop, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Till _till = new(shop);
    private readonly List<(string Name, Guid Id)> _items = [];
    private readonly List<(string Name, Guid Id)> _warehouses = [];
    private readonly JsonObject _methods = [];
    private readonly JsonArray _events = [];
    private DateTimeOffset? _at;

    public string Scenario => new JsonObject
    {
        ["items"] = _methods.DeepClone(),
        ["negative"] = new JsonObject { ["default"] = "allow" },
        ["events"] = _events.DeepClone(),
    }.ToJsonString();

    public string PoolOf(Guid item, Guid warehouse) => $"{_items.Single(i => i.Id == item).Name}@{_warehouses.Single(w => w.Id == warehouse).Name}";

    /// <param name="documents">How many.</param>
    /// <param name="late">Whether some are entered for a time that lies behind.</param>
    public async Task Live(int documents, bool late = false)
    {
        foreach (var name in new[] { "A", "B", "F", "G" })
        {
            var method = name is "A" or "B" ? CostingMethod.Average : CostingMethod.Fifo;
            _items.Add((name, await shop.Item(name, method)));
            _methods[name] = new JsonObject { ["method"] = method.ToString().ToLowerInvariant(), ["quantity_digits"] = 3 };
        }

        _warehouses.Add(("MAIN", shop.Main));
        _warehouses.Add(("SHOP", await shop.Warehouse("SHOP")));
        for (var n = 0; n < documents; n++)
        {
            shop.Clock.Now += TimeSpan.FromMinutes(1);
            _at = late && n > 10 && _random.Next(3) == 0 ? shop.Clock.Now.AddSeconds(-_random.Next(1, n * 60)) : null;
            await (_random.Next(10) switch
            {
                < 3 => Receive(),
                3 => ReceiveAtTheGate(),
                4 => Issue(),
                < 8 => Sell(),
                _ => Transfer(),
            });
        }
    }

    private async Task Receive()
    {
        var at = Pick(_warehouses);
        var lines = Lines(() => (Item: Pick(_items), Quantity: Amount(30), Cost: UnitCost.FromScaled(_random.Next(40_000_000))));
        foreach (var (item, quantity, cost) in lines) Note("receipt", item.Name, at.Name, quantity)["price"] = cost.ToString();
        await shop.Ask(new ReceiveStock(Guid.CreateVersion7(), at.Id, lines.Select(l => new ReceiveStockLine(l.Item.Id, l.Quantity, l.Cost)).ToList(),
            Effective: _at));
    }

    private async Task ReceiveAtTheGate()
    {
        var lines = Lines(() => (Item: Pick(_items), Quantity: Amount(30), Value: Money.FromScaled(_random.Next(40_000) * 100L)));
        foreach (var (item, quantity, value) in lines) Note("receipt", item.Name, "MAIN", quantity)["value"] = value.ToString();
        await shop.AtTheGate(new GoodsReceived(
            Guid.CreateVersion7(), "GR", "wang", "Wang", 1, DateOnly.FromDateTime(shop.Clock.Now.UtcDateTime), Guid.CreateVersion7(), "PO", Guid.CreateVersion7(), "Garden",
            shop.Main, _at ?? shop.Clock.Now,
            lines.Select((l, i) => new GoodsReceivedLine(i + 1, l.Item.Id, l.Quantity, UnitCost.Zero, l.Value)).ToList()));
    }

    private async Task Issue()
    {
        var at = Pick(_warehouses);
        var lines = Lines(() => (Item: Pick(_items), Quantity: Amount(15)));
        foreach (var (item, quantity) in lines) Note("issue", item.Name, at.Name, quantity);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), at.Id, lines.Select(l => new IssueStockLine(l.Item.Id, l.Quantity)).ToList(), "use",
            Effective: _at));
    }

    /// <summary>A few tickets at once: the ledger takes them as one batch.</summary>
    private async Task Sell()
    {
        var tickets = Lines(() => Lines(() => (Item: Pick(_items), Quantity: Amount(8))));
        foreach (var (item, quantity) in tickets.SelectMany(t => t)) Note("issue", item.Name, "MAIN", quantity)["till"] = true;
        await shop.AtTheTills(tickets.Select(t => _till.Ticket(_at ?? shop.Clock.Now, t.Select(l => Till.Sold(l.Item.Id, l.Quantity.ToDecimal())).ToArray())).ToArray());
    }

    private async Task Transfer()
    {
        var from = Pick(_warehouses);
        var to = _warehouses.Single(w => w != from);
        var lines = Lines(() => (Item: Pick(_items), Quantity: Amount(12)));
        foreach (var (item, quantity) in lines) Note("transfer", item.Name, from.Name, quantity)["to"] = to.Name;
        await shop.Ask(new TransferStock(
            Guid.CreateVersion7(), from.Id, to.Id, lines.Select(l => new TransferStockLine(l.Item.Id, l.Quantity)).ToList(), "fill up",
            Effective: _at, AllowNegative: true));
    }

    private JsonNode Note(string op, string item, string warehouse, Quantity quantity)
    {
        var happened = new JsonObject
        {
            ["op"] = op, ["id"] = $"e{_events.Count + 1}", ["item"] = item, ["warehouse"] = warehouse, ["qty"] = quantity.ToString(),
            ["at"] = (_at ?? shop.Clock.Now).ToString("yyyy-MM-dd'T'HH:mm:ss"),
        };
        _events.Add((JsonNode)happened);
        return happened;
    }

    private List<T> Lines<T>(Func<T> line) => Enumerable.Range(0, _random.Next(1, 4)).Select(_ => line()).ToList();

    private T Pick<T>(List<T> from) => from[_random.Next(from.Count)];

    /// <summary>Often a whole number, so that pools run empty to the last piece.</summary>
    private Quantity Amount(int most) =>
        Quantity.FromScaled(_random.Next(2) == 0 ? _random.Next(1, most + 1) * Quantity.Scale : _random.Next(1, most * 1000) * (Quantity.Scale / 1000));
}
