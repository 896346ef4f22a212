using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Posting;

/// <summary>The standards of items, as the ledger's own rows say them.</summary>
internal sealed class Standards(InventoryDbContext db)
{
    private readonly Dictionary<Guid, IReadOnlyList<StandardMovement>> _byItem = [];

    public IReadOnlyList<StandardMovement> Of(Guid item) => _byItem.GetValueOrDefault(item) ?? [];

    public CostPair? At(Guid item, Position at)
    {
        var standards = Of(item);
        for (var i = standards.Count - 1; i >= 0; i--)
        {
            if (standards[i].At <= at) return standards[i].Movement.Rate;
        }

        return null;
    }

    public async Task Load(IEnumerable<Guid> items, CancellationToken ct)
    {
        var unknown = items.Where(i => !_byItem.ContainsKey(i)).Distinct().ToList();
        if (unknown.Count == 0) return;
        var rows = new List<HistoryRow>();
        await db.ReadIn(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE kind = 'standard' AND item_id IN", unknown,
            r => rows.Add(HistoryRow.Read(r)), ct);
        foreach (var item in unknown) _byItem[item] = Standing(rows.Where(r => r.ItemId == item));
    }

    /// <summary>Of each the last word; those that were taken back are none.</summary>
    private static List<StandardMovement> Standing(IEnumerable<HistoryRow> rows)
    {
        var standing = new List<StandardMovement>();
        foreach (var told in rows.GroupBy(r => r.At).OrderBy(g => g.Key))
        {
            var last = told.MaxBy(r => r.Sequence)!;
            var (movement, cancelled) = ToldText.Read(last.Told!, last.Source.Line);
            if (!cancelled) standing.Add(new(told.Key, movement, last.Source));
        }

        return standing;
    }
}

/// <summary>From its position on the item's standard is the movement's rate.</summary>
internal sealed record StandardMovement(Position At, Movement Movement, LedgerSource Source);
