using Monolith.Inventory.Contracts;
using Monolith.Purchasing.SupplierItems;

namespace Monolith.Purchasing.Supplying;

/// <summary>What a supplier is to be sent for proposals: in its unit, whole packs, at its price.</summary>
internal sealed class ProposalLines(PurchasingDbContext db, IItemCatalog items, ITexts texts)
{
    public async Task<(IReadOnlyList<SaveOrderLine> Lines, string? Note)> Of(
        Guid supplierId, IReadOnlyList<BuyProposal> proposals, CancellationToken ct)
    {
        var ids = proposals.Select(p => p.ItemId).Distinct().ToList();
        var sold = await db.SupplierItems.Where(s => s.SupplierId == supplierId && ids.Contains(s.ItemId))
            .ToDictionaryAsync(s => s.ItemId, ct);
        var known = await items.FindMany(ids, ct);
        var paid = await LastPrices(supplierId, ids, ct);
        var (lines, unpriced) = (new List<SaveOrderLine>(), new List<string>());
        foreach (var proposal in proposals)
        {
            if (!known.TryGetValue(proposal.ItemId, out var item)) continue;
            var row = sold.GetValueOrDefault(item.ItemId);
            var pack = row?.Unit is { } unit ? item.PackCalled(unit) : null;
            var price = Price(row, pack, paid.GetValueOrDefault(item.ItemId));
            if (price is null) unpriced.Add(item.Sku);
            lines.Add(new(item.ItemId, pack is null ? proposal.Suggested : Packs(proposal.Suggested, pack.Size), price ?? UnitCost.Zero,
                pack?.Unit));
        }

        var note = unpriced.Count == 0 ? null : texts["purchasing.note-unpriced", string.Join(", ", unpriced)];
        return (lines, note is { Length: > LongestNote } ? note[..LongestNote] : note);
    }

    private const int LongestNote = 1000;

    private static UnitCost? Price(SupplierItemRow? row, ItemPack? pack, (UnitCost Price, Quantity Size)? paid) =>
        row?.Cost ?? (paid is { } last ? Order.PriceOf(last.Price, last.Size, pack?.Size ?? Quantity.Of(1)) : null);

    // Rather a pack too many than too few.
    private static Quantity Packs(Quantity stock, Quantity size) =>
        Quantity.FromScaled((long)(((Int128)stock.Scaled + size.Scaled - 1) / size.Scaled) * Quantity.Scale);

    private async Task<Dictionary<Guid, (UnitCost Price, Quantity Size)?>> LastPrices(
        Guid supplierId, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var rows = await (
            from line in db.ReceiptLines
            join receipt in db.Receipts on line.ReceiptId equals receipt.Id
            where receipt.SupplierId == supplierId && itemIds.Contains(line.ItemId)
            orderby receipt.Effective
            select new { line.ItemId, line.UnitPrice, line.Quantity, line.EntryQuantity }).ToListAsync(ct);
        var prices = new Dictionary<Guid, (UnitCost, Quantity)?>();
        foreach (var row in rows)
        {
            var size = row.EntryQuantity is { } packs ? PackMath.Size(row.Quantity, packs) : Quantity.Of(1);
            if (size is { } known) prices[row.ItemId] = (row.UnitPrice, known);
        }

        return prices;
    }
}
