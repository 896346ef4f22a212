using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.ReadSheet;

/// <summary>What a counter needs: the areas, the items in shelf order, and how far the counting is. What the books say isn't in it, unless
/// the count is an open one. Errors: inventory.unknown-count, inventory.count-state</summary>
[Requires(InventoryPermissions.Count)]
internal sealed record ReadSheet(Guid CountId) : IRequest<SheetView>;

internal sealed record SheetView(
    Guid CountId, string Number, string Name, string Warehouse, bool Drill, bool Blind, CountState State, string You,
    IReadOnlyList<SheetAreaView> Areas, IReadOnlyList<SheetLineView> Lines);

/// <param name="CounterId">Who counts it; null: it is free.</param>
internal sealed record SheetAreaView(int No, string Name, string? CounterId, string? Counter, bool Finished, int Lines, int Counted,
    int Second);

/// <param name="Codes">The SKU and all barcodes, with how many pieces each stands for.</param>
/// <param name="Round">2: it is to be counted again.</param>
/// <param name="Counted">What was said last, in this area.</param>
/// <param name="Bin">Where it lies: the bin that is nearest to the door; absent: in none.</param>
/// <param name="OnHand">What the books say now; absent in a blind count.</param>
internal sealed record SheetLineView(
    Guid ItemId, int Area, int No, string Sku, LocalName Name, string Unit, int Digits, IReadOnlyList<SheetCode> Codes, int Round,
    Quantity? Counted, string? Counter, Quantity? OnHand, string? Bin = null);

internal sealed record SheetCode(string Code, Quantity Each);

internal sealed class ReadSheetHandler(
    InventoryDbContext db, CountSheet sheets, CountBook books, CountPlaces places, ICurrentActor current)
    : IHandler<ReadSheet, SheetView>
{
    private static readonly Quantity One = Quantity.Of(1);

    public async Task<Result<SheetView>> Handle(ReadSheet request, CancellationToken ct)
    {
        var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, ct);
        if (count is null) return CountErrors.Unknown(request.CountId);
        if (!count.IsOpen) return CountErrors.WrongState(count);
        var second = await sheets.Second(count, ct);
        var areas = await db.Set<CountAreaRow>().Where(a => a.CountId == count.Id).OrderBy(a => a.No).ToListAsync(ct);
        var lines = await Lines(count, second, ct);
        var warehouse = await db.Warehouses.Where(w => w.Id == count.WarehouseId).Select(w => w.Name).FirstAsync(ct);
        return new SheetView(
            count.Id, count.Number, count.Name, warehouse, count.Drill, count.Blind, count.State, current.Actor.Id,
            [.. areas.Select(a => new SheetAreaView(
                a.No, a.Name, a.CounterId, a.Counter, a.Finished is not null, lines.Count(l => l.Area == a.No),
                lines.Count(l => l.Area == a.No && l.Counted is not null), second.Count(s => s.Area == a.No)))],
            lines);
    }

    private async Task<List<SheetLineView>> Lines(CountRow count, HashSet<(int Area, Guid Item)> second, CancellationToken ct)
    {
        var rows = await (
            from line in db.Set<CountLineRow>()
            join item in db.Items on line.ItemId equals item.Id
            where line.CountId == count.Id
            select new { line.ItemId, line.AreaNo, line.No, item.Sku, item.Name, item.Unit, item.QuantityDigits }).ToListAsync(ct);
        var codes = (await (
            from line in db.Set<CountLineRow>()
            join code in db.Barcodes on line.ItemId equals code.ItemId
            from pack in db.Packs.Where(p => p.ItemId == code.ItemId && p.UnitKey == code.PackKey).DefaultIfEmpty()
            where line.CountId == count.Id
            select new { code.ItemId, code.Code, Size = (Quantity?)pack!.Size }).ToListAsync(ct))
            .ToLookup(c => c.ItemId, c => new SheetCode(c.Code, c.Size ?? One));
        var said = (await db.Set<CountEntryRow>().Where(e => e.CountId == count.Id).ToListAsync(ct))
            .GroupBy(e => (Area: e.AreaNo, Item: e.ItemId)).ToDictionary(g => g.Key, Tally.LastWord);
        var lies = await places.In(count.WarehouseId, ct);
        var onHand = count.Blind ? [] : await books.OnHand(count.WarehouseId, ct);
        var items = rows.ToDictionary(r => r.ItemId);
        // An item that lies in several areas stands on the sheet of each.
        return [.. rows.Select(r => (Area: r.AreaNo, Item: r.ItemId)).Union(said.Keys)
            .Order(new ByShelf(items.ToDictionary(i => i.Key, i => i.Value.No)))
            .Select(place =>
            {
                var (row, word) = (items[place.Item], said.GetValueOrDefault(place));
                return new SheetLineView(
                    row.ItemId, place.Area, row.No, row.Sku, row.Name, row.Unit, row.QuantityDigits,
                    [.. codes[row.ItemId], new(row.Sku, One)], second.Contains(place) ? 2 : 1, word?.Quantity, word?.Counter,
                    count.Blind ? null : onHand.GetValueOrDefault(row.ItemId).Quantity, lies.GetValueOrDefault(row.ItemId)?.Bin);
            })];
    }

    private sealed class ByShelf(Dictionary<Guid, int> places) : IComparer<(int Area, Guid Item)>
    {
        public int Compare((int Area, Guid Item) x, (int Area, Guid Item) y) =>
            x.Area != y.Area ? x.Area.CompareTo(y.Area) : places[x.Item].CompareTo(places[y.Item]);
    }
}

internal static class ReadSheetEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("counts/{id:guid}/sheet", (Guid id, ISender send, CancellationToken ct) => send.Send(new ReadSheet(id), ct)
            .ToHttp())
            .Serves<ReadSheet>().WithName("ReadCountSheet")
            .WithSummary("The areas and items of a count, for who counts them; in a blind count without what the books say")
            .Produces<SheetView>();
}
