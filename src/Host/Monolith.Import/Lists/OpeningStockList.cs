using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Lists;

/// <summary>What a line of opening stock writes.</summary>
internal sealed record OpeningPayload(
    Guid ItemId, Guid WarehouseId, Quantity Quantity, UnitCost UnitCost, string? Lot = null, string? Serial = null,
    DateOnly? ProducedOn = null, DateOnly? ExpiresOn = null)
{
    public string? GoodsCode => Lot ?? Serial;
}

/// <summary>What is on the shelves at the start, with its cost: once for each item and warehouse, or lot of it.</summary>
internal sealed class OpeningStockList(
    IItemCatalog items, IWarehouses warehouses, IOpeningStock opening, OpeningWriting writing, OpeningLots lots,
    ISites sites)
    : ILineList
{
    private readonly ListLines _seen = new();
    private IReadOnlyList<WarehouseInfo>? _warehouses;

    public string Name => "opening-stock";

    public IReadOnlyList<ImportColumn> Columns => ListColumns.OpeningStock;

    public string Permission => RequiresAttribute.Of(typeof(ReceiveStock));

    public IEnumerable<string> Needs(SourceFile file) => [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears,
        CancellationToken ct)
    {
        _warehouses ??= await warehouses.All(ct);
        var (skus, found) = await FileCodes.Find(
            lines, "sku", async codes => await items.FindManyByCode(codes, ct));
        var there = await opening.Of([.. found.Values.Select(i => i.ItemId).Distinct()], ct);
        await lots.LookUp([.. found.Values.Select(i => i.ItemId).Distinct()], ct);
        var planned = new List<PlannedLine>(lines.Count);
        foreach (var (line, sku) in lines.Zip(skus)) planned.Add(await Planned(line, sku, found.GetValueOrDefault(sku), there, ct));
        return planned;
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Apply(run, [.. lines.Select(l => (l.No, Payload(l)))], ct);

    public Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.TakeBack(run, [.. lines.Select(l => (l.No, Payload(l)))], ct);

    // Each receipt is asked when it is taken back: what has moved since keeps it.
    public async Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var used = await writing.Used([.. lines.Select(Payload)], ct);
        var first = lines.FirstOrDefault(l => used.Contains((Payload(l).ItemId, Payload(l).WarehouseId)));
        return first is null ? null : ImportErrors.UsedSince(first.Line, first.Key);
    }

    private async Task<PlannedLine> Planned(
        SourceLine line, string sku, ItemInfo? item, IReadOnlyDictionary<(Guid ItemId, Guid WarehouseId), OpeningInfo> there,
        CancellationToken ct)
    {
        if (sku.Length == 0 && !line.IsRefused) line.Missing("sku");
        var (quantity, cost, code) = (line.Quantity("quantity"), line.Cost("unit_cost"), line.Code("warehouse"));
        var warehouse = code.IsThere
            ? _warehouses!.FirstOrDefault(w => string.Equals(w.Code, code.Value, StringComparison.OrdinalIgnoreCase))
            : _warehouses!.FirstOrDefault(w => w.IsDefault);
        if (sku.Length > 0 && item is null) line.Refuse(Error.NotFound("inventory.unknown-item", $"There is no item '{sku}'.")
            .With("code", sku), "sku");
        if (warehouse is null) line.Refuse(Error.NotFound("inventory.unknown-warehouse", "There is no such warehouse."), "warehouse");
        else if (!warehouse.Active) line.Refuse(Error.Conflict("inventory.warehouse-inactive",
            $"Warehouse {warehouse.Code} isn't in use any more.").With("code", warehouse.Code), "warehouse");
        if (quantity.State == GivenState.Empty) line.Missing("quantity");
        if (item is not null && quantity.IsThere && writing.Refuse(item, quantity.Value) is { } wrong) line.Refuse(wrong, "quantity");
        if (cost.IsThere && cost.Value.IsNegative) line.Refuse(Error.Invalid("inventory.cost-negative", "A cost is zero or above."),
            "unit_cost");
        if (cost.State == GivenState.Empty && !line.IsRefused && !quantity.Value.IsZero) line.Missing("unit_cost");
        var opened = item is null || warehouse is null ? null : there.GetValueOrDefault((item.ItemId, warehouse.WarehouseId));
        var goods = await lots.Of(line, item, quantity.Value, opened, ct);
        OpeningPayload? payload = line.IsRefused ? null : new(
            item!.ItemId, warehouse!.WarehouseId, quantity.Value, cost.Value, goods?.Lot, goods?.Serial, goods?.ProducedOn,
            goods?.ExpiresOn);
        var before = payload is null ? null : payload.GoodsCode is { } known ? opened?.ByCode.GetValueOrDefault(known) : opened;
        var isThere = before is not null && before.Quantity == payload!.Quantity && before.Value == writing.Value(payload);
        if (before is not null && !isThere && !quantity.Value.IsZero)
            line.Refuse(OpeningWriting.ThereAlready(item!.Sku, warehouse!.Code, before, sites.Here.Currency), "quantity");
        if (item is not null && warehouse is not null)
            _seen.Seen(line, $"{item.ItemId:N}{warehouse.WarehouseId:N}{payload?.GoodsCode}", "sku");

        // Nothing of it is on the shelves: nothing comes in, whatever it would cost.
        if (!line.IsRefused && quantity.Value.IsZero)
        {
            line.Add(Finding.Note("import.quantity-none", "The quantity is 0: nothing comes in."));
            return new(line.Number, sku, LineOutcome.Same, [], line.Findings, null);
        }

        if (line.IsRefused) return ListLines.Refused(line, sku);
        if (isThere) return new(line.Number, sku, LineOutcome.Same, [], line.Findings, null);
        var digits = sites.Here.Currency.Digits;
        var changes = new Changes(isNew: true).Add("warehouse", null, warehouse!.Code).Add("quantity", null, payload!.Quantity.ToString())
            .Add("unit_cost", null, payload.UnitCost.ToText(digits)).Add("value", null, writing.Value(payload).ToText(digits));
        if (payload.Lot is not null) changes.Add("lot", null, payload.Lot);
        if (payload.Serial is not null) changes.Add("serial", null, payload.Serial);
        if (payload.ExpiresOn is { } until) changes.Add("expires_on", null, Text(until));
        return ListLines.Planned(line, item!.Sku, isNew: true, changes.All, payload);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static OpeningPayload Payload(PlanLineRow line) => PlanJson.Payload<OpeningPayload>(line);
}
