using System.Text.Json;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Lists;

/// <summary>Items, with barcodes and a base price that holds from now on.</summary>
internal sealed class ItemList(
    IItemPlanning planning, IItemFields fields, IStyles styles, IBasePrices prices, ItemWriting writing, ISites sites, TimeProvider clock)
    : ILineList
{
    private static readonly string[] PriceColumns = ["price", "pack_price", "pack_prices"];

    private readonly IItemPlan _items = planning.Begin();
    private readonly ListLines _seen = new();

    public string Name => "items";

    public IReadOnlyList<ImportColumn> Columns => ListColumns.Items;

    public string Permission => RequiresAttribute.Of(typeof(SaveItems));

    /// <summary>What finds items by parts of their names is written in its own order: many at once share its pages.</summary>
    public int StepWhileClosed => SaveItems.Most;

    public IEnumerable<string> Needs(SourceFile file) =>
        PriceColumns.Any(file.Has) ? [Permission, RequiresAttribute.Of(typeof(SetPrices))] : [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears,
        CancellationToken ct)
    {
        var (skus, there) = await FileCodes.Find(lines, "sku", codes => _items.Find(codes, ct));
        var details = await ItemDetails.Of(lines, fields, styles, ct);
        var now = clock.GetUtcNow();
        var priced = await prices.At([.. there.Values.Select(i => i.ItemId)], now, ct);
        var packed = await prices.OfPacks([.. there.Values.SelectMany(i => i.Packs.Select(p => (i.ItemId, p.Unit)))], now, ct);

        var wanted = new List<Wanted>(lines.Count);
        foreach (var (line, sku) in lines.Zip(skus))
        {
            if (sku.Length == 0 && !line.IsRefused) line.Missing("sku");
            var found = there.GetValueOrDefault(sku);
            var item = line.IsRefused ? null : ItemLine.Wanted(file, line, sku, found, emptyClears, details);
            var given = line.Money("price");
            if (given.IsThere && ItemPrices.Refuse(prices, given.Value) is { } wrong) line.Refuse(wrong, "price");
            var packs = item is null ? [] : ItemPackPrices.Wanted(line, item, packed, prices);
            Money? before = found is not null && priced.TryGetValue(found.ItemId, out var amount) ? amount : null;
            Money? price = given.IsThere && given.Value != before ? given.Value : null;
            wanted.Add(new(line.IsRefused ? null : item, found, price, before, packs));
        }

        await Judge(lines, [.. skus.Select(_items.Key)], wanted, ct);
        return [.. lines.Zip(skus, wanted).Select(l => Planned(l.First, l.Second, l.Third))];
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Apply(run, lines, ct);

    public Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.TakeBack(run, lines, ct);

    public Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Used(_items, run, lines, ct);

    // One that is refused here is in the way of no other of its key: where a key comes twice, each line is judged before the next.
    private async Task Judge(IReadOnlyList<SourceLine> lines, IReadOnlyList<string> keys, List<Wanted> wanted, CancellationToken ct)
    {
        var all = Enumerable.Range(0, lines.Count).Where(i => keys[i].Length > 0 && !lines[i].IsRefused).ToList();
        var isOnce = all.Select(i => keys[i]).Distinct(StringComparer.Ordinal).Count() == all.Count;
        foreach (var some in all.Chunk(isOnce ? Math.Max(1, all.Count) : 1))
        {
            foreach (var i in some) _seen.Seen(lines[i], keys[i], "sku");
            var places = some.Where(i => !lines[i].IsRefused
                && wanted[i].Item is { } item && !(wanted[i].There is { } there && _items.IsSame(there, item))).ToList();
            var errors = await _items.Judge(places.ConvertAll(i => new ItemChange(wanted[i].Item!, wanted[i].There?.AsItIs())), ct);
            foreach (var (place, error) in places.Zip(errors))
            {
                if (error is null) continue;
                lines[place].Refuse(error, ColumnOf(error));
                _seen.Forget(lines[place], keys[place]);
            }
        }
    }

    private PlannedLine Planned(SourceLine line, string sku, Wanted wanted)
    {
        if (line.IsRefused || wanted.Item is not { } item) return ListLines.Refused(line, sku);
        var isSame = wanted.There is { } there && _items.IsSame(there, item);
        IReadOnlyList<FieldChange> changes = isSame && wanted.Price is null && wanted.Packs.Count == 0
            ? []
            : ItemLine.Differences(isSame ? wanted.There!.AsItIs() : item, wanted.There, wanted.Price, wanted.PriceThere,
                wanted.Packs, sites.Here.Currency.Digits);
        return ListLines.Planned(
            line, item.Sku, wanted.There is null, changes,
            new ItemPayload(item.ItemId, isSame ? null : item, wanted.There?.AsItIs(), wanted.Price, wanted.PriceThere,
                wanted.Packs.Count == 0 ? null : wanted.Packs));
    }

    // An error's field is a member of the request: names.default, taxCategory.
    private static string? ColumnOf(Error error) => error.Field is not { Length: > 0 } field ? null
        : field.StartsWith("fields.", StringComparison.Ordinal) ? ItemDetails.FieldColumn + field["fields.".Length..]
        : field == "styleId" ? "style"
        : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Split('.', '[')[0]) is "is_service" ? "service"
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Split('.', '[')[0]);

    /// <param name="Item">Null: the line is refused.</param>
    private sealed record Wanted(SaveItem? Item, ItemInfo? There, Money? Price, Money? PriceThere, IReadOnlyList<PackPrice> Packs);
}
