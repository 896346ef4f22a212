using Monolith.Data;
using Monolith.Import.Plans;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

/// <summary>Writes lines of the list of items, and takes them back.</summary>
internal sealed class ItemWriting(ISender send, IItemCatalog catalog, IStockLevels stock, IBasePrices prices, IEnumerable<IItemUse> others,
    WriteTurn turn, TimeProvider clock)
{
    /// <summary>So many prices are written in the time of one item.</summary>
    private const int PricesPerItem = 4;

    /// <summary>So many in the first write beside tills.</summary>
    private const int First = 4;

    private IReadOnlySet<Guid>? _used;
    private int _atOnce = turn.Priority == WritePriority.Bulk ? First : SaveItems.Most;

    public async Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var payloads = Payloads(lines);
        var errors = await Save(run, [.. payloads.Select(p => p.Item is null ? null : new ItemChange(p.Item, p.Before))], ct);
        var priced = Priced(run, lines, payloads).Where(p => errors[p.Place] is null).ToList();
        if (priced.Count == 0) return errors;

        foreach (var some in priced.Chunk(Math.Min(_atOnce, SetPrices.Most / PricesPerItem) * PricesPerItem))
        {
            var set = await send.Send(new SetPrices([.. some.Select(p => p.Change)]), ct);
            foreach (var (place, no) in some.Select((p, no) => (p.Place, no))) errors[place] ??= set.IsOk ? set.Value[no].Error : set.Error;
        }

        // A refused line writes nothing: what was saved of an item one of whose prices was refused goes back.
        var halves = priced.Select(p => p.Place).Distinct().Where(i => errors[i] is not null).ToList();
        if (halves.Count > 0) await TakeBackHalves(run, priced, halves, payloads, ct);
        return errors;
    }

    public async Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var payloads = Payloads(lines);
        var errors = new Error?[lines.Count];
        foreach (var some in Priced(run, lines, payloads).Chunk(SetPrices.Most))
        {
            var taken = await send.Send(new TakeBackPrices([.. some.Select(p => p.Change.PriceId)]), ct);
            foreach (var (place, no) in some.Select((p, no) => (p.Place, no))) errors[place] ??= taken.IsOk ? taken.Value[no].Error
                : taken.Error;
        }

        var items = Enumerable.Range(0, lines.Count).Where(i => errors[i] is null && payloads[i].Item is not null).ToList();
        foreach (var (place, error) in items.Zip(await TakeBackItems(run, items.ConvertAll(i => payloads[i]), ct))) errors[place] = error;
        return errors;
    }

    public async Task<Error?> Used(IItemPlan plan, PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        _used ??= await UsedSince(run.Since, ct);
        var payloads = Payloads(lines);
        var there = await catalog.FindMany([.. payloads.Select(p => p.ItemId)], ct);
        var inForce = await prices.At([.. payloads.Select(p => p.ItemId)], clock.GetUtcNow(), ct);
        var packs = await prices.OfPacks(
            [.. there.Values.SelectMany(i => i.Packs.Select(p => (i.ItemId, p.Unit)))], clock.GetUtcNow(), ct);
        var moved = (await stock.OnHand([.. payloads.Where(p => p.Before is null).Select(p => p.ItemId)], null, ct))
            .Select(l => l.ItemId).ToHashSet();
        for (var i = 0; i < payloads.Count; i++)
        {
            var payload = payloads[i];
            if (_used.Contains(payload.ItemId) || moved.Contains(payload.ItemId)) return ImportErrors.UsedSince(lines[i].Line,
                lines[i].Key);
            var isAsWritten = there.TryGetValue(payload.ItemId, out var item) && (payload.Item is null || plan.IsSame(item, payload.Item));
            if (!isAsWritten || !payload.AreInForce(item, inForce, packs)) return ImportErrors.ChangedSince(lines[i].Line, lines[i].Key);
        }

        return null;
    }

    private async Task TakeBackHalves(
        PlanRun run, List<(int Place, PriceChange Change)> priced, List<int> halves, List<ItemPayload> payloads, CancellationToken ct)
    {
        var prices = priced.Where(p => halves.Contains(p.Place)).Select(p => p.Change.PriceId).ToList();
        foreach (var some in prices.Chunk(SetPrices.Most)) await send.Send(new TakeBackPrices(some), ct);
        var items = halves.Where(i => payloads[i].Item is not null).ToList();
        if (items.Count > 0) await TakeBackItems(run, items.ConvertAll(i => payloads[i]), ct);
    }

    private static IEnumerable<(int Place, PriceChange Change)> Priced(
        PlanRun run, IReadOnlyList<PlanLineRow> lines, List<ItemPayload> payloads) => Enumerable.Range(0, lines.Count)
        .SelectMany(i => payloads[i].Changes(run, lines[i].No).Select(change => (i, change)));

    // What was there before is put back; what was new is gone.
    private async Task<IReadOnlyList<Error?>> TakeBackItems(PlanRun run, List<ItemPayload> payloads, CancellationToken ct)
    {
        var errors = await Save(run, [.. payloads.Select(p => p.Before is null ? null : new ItemChange(p.Before, p.Item))], ct);
        var made = Enumerable.Range(0, payloads.Count).Where(i => payloads[i].Before is null).ToList();
        if (made.Count == 0) return errors;
        var removed = await send.Send(new RemoveItems(made.ConvertAll(i => payloads[i].Item!), run.Since), ct);
        foreach (var (place, error) in made.Zip(removed.IsOk ? removed.Value.Select(r => r.Error) : made
            .Select(_ => (Error?)removed.Error))) errors[place] = error;
        return errors;
    }

    private async Task<Error?[]> Save(PlanRun run, IReadOnlyList<ItemChange?> changes, CancellationToken ct)
    {
        var errors = new Error?[changes.Count];
        var places = Enumerable.Range(0, changes.Count).Where(i => changes[i] is not null).ToList();
        var most = Math.Min(run.AtOnce, SaveItems.Most);
        for (var at = 0; at < places.Count;)
        {
            var some = places.Slice(at, Math.Min(places.Count - at, Math.Min(_atOnce, most)));
            at += some.Count;
            var saved = await send.Send(new SaveItems([.. some.Select(i => changes[i]!)]), ct);
            // A short rest of the lines says nothing about the length of a step.
            if (some.Count == Math.Min(_atOnce, most)) _atOnce = turn.Next(some.Count, most);
            foreach (var (place, no) in some.Select((p, no) => (p, no))) errors[place] = saved.IsOk ? saved.Value[no].Error : saved.Error;
        }

        return errors;
    }

    private async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct)
    {
        var used = new HashSet<Guid>();
        // The import's own prices are among those set since; whether one followed is seen by what is in force.
        foreach (var module in others.Where(o => o.Kind != ItemUseKind.Priced)) used.UnionWith(await module.UsedSince(since, ct));
        return used;
    }

    private static List<ItemPayload> Payloads(IReadOnlyList<PlanLineRow> lines) =>
        [.. lines.Select(l => PlanJson.Payload<ItemPayload>(l))];
}
