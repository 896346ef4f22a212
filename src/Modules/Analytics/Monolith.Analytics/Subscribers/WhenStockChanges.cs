using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Events;

namespace Monolith.Analytics.Subscribers;

/// <summary>Keeps what stock did: a fact for each ledger row, the change of value and the cost of goods by item and day, and
/// what items are called.</summary>
internal sealed class WhenStockChanges(AnalyticsDbContext db, StoredTotals stored) : ISubscriber, IRebuildable
{
    public const string Name = "analytics.stock";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        await KeepNames(batch.Select(r => r.Event), ct);

        var moved = batch.Select(r => r.Event).OfType<StockMoved>().ToList();
        if (moved.Count == 0) return;
        // Ledger rows are numbered as they are written: one look at the batch's range finds what is here already.
        var (first, last) = (moved.SelectMany(m => m.Lines).Min(l => l.Sequence), moved.SelectMany(m => m.Lines).Max(l => l.Sequence));
        var known = new HashSet<long>();
        await db.Read(
            "SELECT sequence FROM ana_moves WHERE sequence >= @p0 AND sequence <= @p1", [first, last],
            row => known.Add(row.GetInt64(0)), ct);

        var facts = new List<MoveFact>();
        var days = new Dictionary<(DateOnly, int, Guid), StockDay>();
        foreach (var move in moved)
        {
            foreach (var line in move.Lines)
            {
                if (!known.Add(line.Sequence)) continue;
                var fact = Fact(move, line);
                facts.Add(fact);
                var key = (fact.Day, fact.Site, fact.ItemId);
                if (!days.TryGetValue(key, out var day))
                    days.Add(key, day = new StockDay { Day = fact.Day, Site = fact.Site, ItemId = fact.ItemId });
                (day.Quantity, day.Value, day.Cost) = (day.Quantity + fact.Quantity, day.Value + fact.Value, day.Cost + fact.Cost);
            }
        }

        await db.BulkInsert(facts, ct);
        await stored.Add(days.Values, ct);
    }

    public async Task Clear(CancellationToken ct)
    {
        await db.Moves.ExecuteDeleteAsync(ct);
        await db.StockDays.ExecuteDeleteAsync(ct);
        await db.Items.ExecuteDeleteAsync(ct);
    }

    private static MoveFact Fact(StockMoved move, StockMovedLine line) => new()
    {
        Sequence = line.Sequence,
        TicketId = move.SourceKind == PosKinds.Ticket ? move.SourceId : null,
        LineNo = line.LineNo,
        Site = move.Site,
        Day = move.BusinessDate,
        ActorId = move.ActorId,
        ActorName = move.ActorName,
        ItemId = line.ItemId,
        Quantity = line.Quantity.Scaled,
        Value = line.Value.Scaled,
        Cost = line.Contra == ContraAccount.CostOfGoods ? -line.Value.Scaled : 0,
    };

    // The last that was said of an item holds. New ones go past the change tracker: an import says a hundred thousand.
    private async Task KeepNames(IEnumerable<IEvent> events, CancellationToken ct)
    {
        var last = new Dictionary<Guid, ItemSaved?>();
        foreach (var happened in events)
        {
            if (happened is ItemSaved saved) last[saved.ItemId] = saved;
            else if (happened is ItemRemoved removed) last[removed.ItemId] = null;
        }

        if (last.Count == 0) return;
        var there = new List<Guid>();
        await db.ReadIn("SELECT item_id FROM ana_items WHERE item_id IN", last.Keys, row => there.Add(row.GetGuid(0)), ct);
        there = [.. there.Distinct()];
        foreach (var row in there.Count == 0 ? [] : await db.Items.AsTracking().Where(i => there.Contains(i.ItemId)).ToListAsync(ct))
        {
            if (last[row.ItemId] is not { } item) db.Remove(row);
            else
            {
                (row.Sku, row.Name, row.Category) = (item.Sku, item.Name, item.Category ?? "");
                (row.Active, row.IsService) = (item.Active, item.IsService);
            }
        }

        await db.BulkInsert(last.Values.OfType<ItemSaved>().Where(i => !there.Contains(i.ItemId)).Select(i => new ItemFact
        {
            ItemId = i.ItemId, Sku = i.Sku, Name = i.Name, Category = i.Category ?? "", Active = i.Active, IsService = i.IsService,
        }).ToList(), ct);
    }
}
