using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Lists;

/// <summary>What a line of suppliers' items writes.</summary>
/// <param name="Before">As it was; null: it is new.</param>
internal sealed record SupplierItemPayload(SaveSupplierItem Now, SaveSupplierItem? Before);

/// <summary>What suppliers sell: a line is about an item of a supplier.</summary>
internal sealed class SupplierItemList(
    ISupplierPlanning suppliers, ISupplierItems supplierItems, IItemCatalog items, ISender send)
    : ILineList
{
    private readonly ListLines _seen = new();

    public string Name => "supplier-items";

    public IReadOnlyList<ImportColumn> Columns => ListColumns.SupplierItems;

    public string Permission => RequiresAttribute.Of(typeof(SaveSupplierItem));

    public IEnumerable<string> Needs(SourceFile file) => [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(
        SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears, CancellationToken ct)
    {
        var (skus, found) = await FileCodes.Find(lines, "sku", async codes => await items.FindManyByCode(codes, ct));
        var (codes, sellers) = await FileCodes.Find(
            lines, "supplier", async wanted => await suppliers.Find(wanted, ct), suppliers.Key);
        var there = (await supplierItems.Of(
                [.. sellers.Values.Select(s => s.SupplierId).Distinct()], [.. found.Values.Select(i => i.ItemId).Distinct()], ct))
            .ToDictionary(s => (s.SupplierId, s.ItemId));
        var planned = new List<PlannedLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var seller = sellers.GetValueOrDefault(suppliers.Key(codes[i]));
            planned.Add(await Planned(
                lines[i], (codes[i], seller), (skus[i], found.GetValueOrDefault(skus[i])), there, new Merging(emptyClears), ct));
        }

        return planned;
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        Save([.. lines.Select(l => PlanJson.Payload<SupplierItemPayload>(l).Now)], ct);

    public async Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var errors = new Error?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var payload = PlanJson.Payload<SupplierItemPayload>(lines[i]);
            errors[i] = payload.Before is { } before
                ? (await Save([before], ct))[0]
                : (await send.Send(new RemoveSupplierItem(payload.Now.SupplierId, payload.Now.ItemId), ct)).Error;
        }

        return errors;
    }

    /// <summary>Nothing rests on what a supplier says of an item: taking it back breaks nothing.</summary>
    public Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        Task.FromResult<Error?>(null);

    private async Task<PlannedLine> Planned(
        SourceLine line, (string Code, SupplierInfo? Is) seller, (string Sku, ItemInfo? Is) item,
        Dictionary<(Guid, Guid), SupplierItemInfo> there, Merging merge, CancellationToken ct)
    {
        if (seller.Code.Length == 0 && !line.IsRefused) line.Missing("supplier");
        else if (seller.Is is null) line.Refuse(Unknown("import.unknown-supplier", "supplier", seller.Code), "supplier");
        if (item.Sku.Length == 0 && !line.IsRefused) line.Missing("sku");
        else if (item.Is is null) line.Refuse(Unknown("inventory.unknown-item", "item", item.Sku), "sku");
        var key = $"{seller.Code} {item.Sku}".Trim();
        if (line.IsRefused || seller.Is is not { } supplier || item.Is is not { } known) return ListLines.Refused(line, key);

        var before = there.GetValueOrDefault((supplier.SupplierId, known.ItemId));
        var wanted = new SaveSupplierItem(
            supplier.SupplierId, known.ItemId, merge.Of(line.Code("code"), before?.Code, null),
            Pack(merge.Text(line, "unit", before?.Unit), known),
            merge.Maybe(line.Cost("cost"), before?.Cost), merge.Maybe(line.Whole("lead_days"), before?.LeadDays),
            merge.Maybe(line.Quantity("minimum"), before?.Minimum), Merging.Kept(line.YesNo("preferred"), before?.Preferred ?? false));
        if (!line.IsRefused && await supplierItems.Refuse(wanted, ct) is { } wrong) line.Refuse(wrong, Column(wrong.Field));
        _seen.Seen(line, $"{supplier.SupplierId:N}{known.ItemId:N}", "sku");
        var was = before is null ? null : Request(before);
        var changes = new Changes(before is null);
        foreach (var (now, old) in Fields(wanted).Zip(Fields(was ?? wanted))) changes.Add(now.Field, old.Value, now.Value);
        return ListLines.Planned(line, key, before is null, changes.All, new SupplierItemPayload(wanted, was));
    }

    private async Task<IReadOnlyList<Error?>> Save(IReadOnlyList<SaveSupplierItem> wanted, CancellationToken ct)
    {
        var errors = new List<Error?>(wanted.Count);
        foreach (var one in wanted) errors.Add((await send.Send(one, ct)) is { IsOk: false } refused ? refused.Error : null);
        return errors;
    }

    private static IEnumerable<(string Field, string? Value)> Fields(SaveSupplierItem s) =>
    [
        ("code", s.Code), ("unit", s.Unit), ("cost", s.Cost?.ToString()), ("lead_days", s.LeadDays is { } days ? $"{days}" : null),
        ("minimum", s.Minimum?.ToString()), ("preferred", s.Preferred ? "1" : "0"),
    ];

    private static SaveSupplierItem Request(SupplierItemInfo s) =>
        new(s.SupplierId, s.ItemId, s.Code, s.Unit, s.Cost, s.LeadDays, s.Minimum, s.Preferred);

    // An export says the stock unit, which is kept as none.
    private static string? Pack(string? unit, ItemInfo item) =>
        unit is null || Folding.Words(unit) == Folding.Words(item.Unit) ? null : item.PackCalled(unit)?.Unit ?? unit;

    private static string? Column(string? field) => field is "leadDays" ? "lead_days" : field?.ToLowerInvariant();

    private static Error Unknown(string error, string what, string code) =>
        Error.NotFound(error, $"There is no {what} '{code}'.").With("code", code);
}
