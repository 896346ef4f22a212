using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>Reads the sales that a batch's returns come from.</summary>
internal sealed class OriginStore(InventoryDbContext db, Origins origins)
{
    private bool _wanted;

    public async Task Load(IReadOnlyCollection<Movement> returns, CancellationToken ct)
    {
        _wanted = returns.Count > 0;
        var sales = new Dictionary<long, Sale>();
        await db.ReadIn(
            $"SELECT place, source_id, source_line, item_id, quantity, value FROM inv_ledger WHERE kind = '{LedgerKinds.Issue}' AND source_id IN",
            returns.Select(r => r.Origin!.Value.SourceId).Distinct().ToList(),
            reader =>
            {
                // A sale that was costed once more has a row for each time.
                var place = reader.GetInt64(0);
                if (!sales.TryGetValue(place, out var sale))
                    sales[place] = sale = new(new(reader.GetGuid(1), reader.GetInt32(2)), reader.GetGuid(3));
                (sale.Quantity, sale.Value) = (sale.Quantity - reader.GetInt64(4), sale.Value - reader.GetInt64(5));
            },
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
                origins.Add(sale.Line, sale.Item, new(sequence, Quantity.FromScaled(sale.Quantity), Money.FromScaled(sale.Value)));
        }
    }

    /// <summary>A sale posted in this batch may come back in the same batch.</summary>
    public void Written(LedgerRow row)
    {
        if (_wanted && row.Kind == LedgerKinds.Issue)
            origins.Add(new(row.SourceId, row.SourceLine), row.ItemId, new(row.Sequence, -row.Quantity, -row.Value));
    }

    private sealed class Sale(OriginLine line, Guid item)
    {
        public OriginLine Line => line;

        public Guid Item => item;

        public long Quantity { get; set; }

        public long Value { get; set; }
    }
}
