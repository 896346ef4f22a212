using System.Text.Json;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Lists;

/// <summary>Items, with barcodes and a base price that holds from now on.</summary>
internal sealed class ItemList(IItemPlanning planning, IBasePrices prices, ItemWriting writing, TimeProvider clock) : ILineList
{
    private readonly IItemPlan _items = planning.Begin();
    private readonly ListLines _seen = new();

    public string Name => "items";

    public IReadOnlyList<ImportColumn> Columns => ListColumns.Items;

    public string Permission => RequiresAttribute.Of(typeof(SaveItems));

    /// <summary>What finds items by parts of their names is written in its own order: many at once share its pages.</summary>
    public int StepWhileClosed => SaveItems.Most;

    public IEnumerable<string> Needs(SourceFile file) =>
        file.Has("price") ? [Permission, RequiresAttribute.Of(typeof(SetPrices))] : [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears,
        CancellationToken ct)
    {
        var (skus, there) = await FileCodes.Find(lines, "sku", codes => _items.Find(codes, ct));
        var priced = await prices.At([.. there.Values.Select(i => i.ItemId)], clock.GetUtcNow(), ct);

        var wanted = new List<(SaveItem? Item, ItemInfo? There, Money? Price, Money? PriceThere)>(lines.Count);
        foreach (var (line, sku) in lines.Zip(skus))
        {
            if (sku.Length == 0 && !line.IsRefused) line.Missing("sku");
            var found = there.GetValueOrDefault(sku);
            var item = line.IsRefused ? null : ItemLine.Wanted(file, line, sku, found, emptyClears);
            var given = line.Money("price");
            if (given.IsThere && prices.Refuse(given.Value) is { } wrong) line.Refuse(wrong, "price");
            if (sku.Length > 0) _seen.Seen(line, _items.Key(sku), "sku");
            Money? before = found is not null && priced.TryGetValue(found.ItemId, out var amount) ? amount : null;
            wanted.Add((line.IsRefused ? null : item, found, given.IsThere && given.Value != before ? given.Value : null, before));
        }

        await Judge(lines, wanted, ct);
        return [.. lines.Zip(skus, wanted).Select(l => Planned(l.First, l.Second, l.Third))];
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Apply(run, lines, ct);

    public Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.TakeBack(run, lines, ct);

    public Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Used(_items, run, lines, ct);

    private async Task Judge(
        IReadOnlyList<SourceLine> lines, List<(SaveItem? Item, ItemInfo? There, Money? Price, Money? PriceThere)> wanted,
            CancellationToken ct)
    {
        var places = Enumerable.Range(0, lines.Count)
            .Where(i => wanted[i].Item is { } item && !(wanted[i].There is { } there && _items.IsSame(there, item))).ToList();
        var errors = await _items.Judge(places.ConvertAll(i => new ItemChange(wanted[i].Item!, wanted[i].There?.AsItIs())), ct);
        foreach (var (place, error) in places.Zip(errors))
            if (error is not null) lines[place].Refuse(error, ColumnOf(error));
    }

    private PlannedLine Planned(SourceLine line, string sku, (SaveItem? Item, ItemInfo? There, Money? Price, Money? PriceThere) wanted)
    {
        if (line.IsRefused || wanted.Item is not { } item) return ListLines.Refused(line, sku);
        var isSame = wanted.There is { } there && _items.IsSame(there, item);
        IReadOnlyList<FieldChange> changes = isSame && wanted.Price is null
            ? []
            : ItemLine.Differences(isSame ? wanted.There!.AsItIs() : item, wanted.There, wanted.Price, wanted.PriceThere);
        return ListLines.Planned(
            line, item.Sku, wanted.There is null, changes,
            new ItemPayload(item.ItemId, isSame ? null : item, wanted.There?.AsItIs(), wanted.Price, wanted.PriceThere));
    }

    // An error's field is a member of the request: names.default, taxCategory.
    private static string? ColumnOf(Error error) => error.Field is not { Length: > 0 } field ? null
        : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Split('.', '[')[0]) is "is_service" ? "service"
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Split('.', '[')[0]);
}
