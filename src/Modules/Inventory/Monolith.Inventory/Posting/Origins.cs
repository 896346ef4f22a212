using Monolith.Inventory.Domain;
using Monolith.Inventory.Persistence;
using Monolith.Data;

namespace Monolith.Inventory.Posting;

/// <summary>What sales went out with, less what came back of them already.</summary>
internal sealed class Origins(InventoryDbContext db, int digits)
{
    private readonly Dictionary<(OriginLine Line, Guid Item), OriginCost> _byLine = [];
    private bool _wanted;

    public async Task Load(IReadOnlyCollection<Movement> returns, CancellationToken ct)
    {
        _wanted = returns.Count > 0;
        var sales = new Dictionary<long, Sale>();
        await db.ReadIn(
            $"SELECT sequence, source_id, source_line, item_id, quantity, value FROM inv_ledger WHERE kind = '{LedgerKinds.Issue}' AND source_id IN",
            returns.Select(r => r.Origin!.Value.SourceId).Distinct().ToList(),
            reader => sales[reader.GetInt64(0)] = new(
                new(reader.GetGuid(1), reader.GetInt32(2)), reader.GetGuid(3), -reader.GetInt64(4), -reader.GetInt64(5)),
            ct);
        await db.ReadIn(
            "SELECT origin, quantity, value FROM inv_ledger WHERE origin IN", sales.Keys,
            reader =>
            {
                var sale = sales[reader.GetInt64(0)];
                (sale.Quantity, sale.Value) = (sale.Quantity - reader.GetInt64(1), sale.Value - reader.GetInt64(2));
            },
            ct);
        foreach (var (sequence, sale) in sales)
        {
            if (sale.Quantity > 0)
                _byLine[(sale.Line, sale.Item)] = new(sequence, Quantity.FromScaled(sale.Quantity), Money.FromScaled(sale.Value));
        }
    }

    /// <summary>A sale posted in this batch may come back in the same batch.</summary>
    public void Sold(Guid sourceId, Movement sold, long sequence, Money value)
    {
        if (_wanted) _byLine[(new(sourceId, sold.Line), sold.ItemId)] = new(sequence, sold.Quantity, value);
    }

    /// <summary>As much of a return as its origin still covers, at the origin's cost. Nothing where the origin is unknown or used up.</summary>
    public (Quantity Quantity, Money Value, long Sequence)? Use(Movement returned)
    {
        if (returned.Origin is not { } line || !_byLine.TryGetValue((line, returned.ItemId), out var origin) || origin.Left.IsZero) return null;
        var covered = returned.Quantity < origin.Left ? returned.Quantity : origin.Left;
        return (covered, origin.Use(covered, digits), origin.Sequence);
    }

    private sealed class Sale(OriginLine line, Guid item, long quantity, long value)
    {
        public OriginLine Line => line;

        public Guid Item => item;

        public long Quantity { get; set; } = quantity;

        public long Value { get; set; } = value;
    }
}
