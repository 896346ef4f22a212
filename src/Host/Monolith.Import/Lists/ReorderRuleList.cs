using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Lists;

/// <summary>What a line of reorder rules writes.</summary>
/// <param name="Before">As it was; null: it is new.</param>
internal sealed record RulePayload(SaveReorderRule Now, SaveReorderRule? Before);

/// <summary>When to order what: a line is about the rule of its item or category, warehouse and first day.</summary>
internal sealed class ReorderRuleList(
    IItemCatalog items, IWarehouses warehouses, IReorderPlanning planning, ISender send, ISites sites, TimeProvider clock) : ILineList
{
    private readonly ListLines _seen = new();
    private IReadOnlyList<WarehouseInfo>? _warehouses;

    public string Name => "reorder-rules";

    public IReadOnlyList<ImportColumn> Columns => ListColumns.ReorderRules;

    public string Permission => RequiresAttribute.Of(typeof(SaveReorderRule));

    public IEnumerable<string> Needs(SourceFile file) => [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(
        SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears, CancellationToken ct)
    {
        _warehouses ??= await warehouses.All(ct);
        var (skus, found) = await FileCodes.Find(lines, "sku", async codes => await items.FindManyByCode(codes, ct));
        var categories = lines.Select(l => l.AsWritten("category")).Where(c => c.Length > 0).Distinct().ToList();
        var there = await planning.Of([.. found.Values.Select(i => i.ItemId).Distinct()], categories, ct);
        var planned = new List<PlannedLine>(lines.Count);
        foreach (var (line, sku) in lines.Zip(skus))
            planned.Add(await Planned(line, sku, found.GetValueOrDefault(sku), there, new Merging(emptyClears), ct));
        return planned;
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        Save([.. Payloads(lines).Select(p => p.Now)], ct);

    public async Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var (payloads, errors) = (Payloads(lines), new Error?[lines.Count]);
        var changed = Enumerable.Range(0, lines.Count).Where(i => payloads[i].Before is not null).ToList();
        var made = Enumerable.Range(0, lines.Count).Where(i => payloads[i].Before is null).ToList();
        foreach (var (place, error) in changed.Zip(await Save([.. changed.Select(i => payloads[i].Before!)], ct))) errors[place] = error;
        foreach (var some in made.Chunk(SaveReorderRules.Most))
        {
            var removed = await send.Send(new RemoveReorderRules([.. some.Select(i => payloads[i].Now.RuleId)]), ct);
            foreach (var place in some) errors[place] = removed.Error;
        }

        return errors;
    }

    /// <summary>Nothing rests on a rule: taking it back breaks nothing.</summary>
    public Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        Task.FromResult<Error?>(null);

    private async Task<PlannedLine> Planned(
        SourceLine line, string sku, ItemInfo? item, IReadOnlyList<ReorderRuleInfo> there, Merging merge, CancellationToken ct)
    {
        var (category, place) = (line.Text("category"), Place(line, "warehouse"));
        if (sku.Length > 0 && item is null) line.Refuse(Unknown(sku), "sku");
        if (sku.Length == 0 && !category.IsThere && !line.IsRefused) line.Missing("sku");
        if (place is null || line.IsRefused) return ListLines.Refused(line, sku);

        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var (target, from) = (item is null ? category.Value : null, line.Day("from_day"));
        var before = there.Where(r => r.WarehouseId == place.WarehouseId
                && (item is null ? Same(r.Category, target) : r.ItemId == item.ItemId)
                && (from.IsThere ? r.FromDay == from.Value : r.FromDay <= today))
            .MaxBy(r => r.FromDay);
        var wanted = Wanted(line, place.WarehouseId, item?.ItemId, target, before, merge, from.IsThere ? from.Value : today);
        _seen.Seen(line, $"{item?.ItemId}{target?.ToUpperInvariant()}{place.WarehouseId:N}{wanted.FromDay:yyyyMMdd}", "sku");
        if (!line.IsRefused && await planning.Refuse(wanted, ct) is { } wrong) line.Refuse(wrong, Column(wrong.Field));
        var changes = new Changes(before is null);
        var was = before is null ? null : Request(before);
        foreach (var (now, old) in RuleFields.Of(wanted).Zip(RuleFields.Of(was ?? wanted))) changes.Add(now.Field, old.Value, now.Value);
        return ListLines.Planned(line, item?.Sku ?? target!, before is null, changes.All, new RulePayload(wanted, was));
    }

    private SaveReorderRule Wanted(
        SourceLine line, Guid warehouse, Guid? item, string? category, ReorderRuleInfo? there, Merging merge, DateOnly from) => new(
        there?.RuleId ?? Guid.CreateVersion7(), warehouse, item, there?.Category ?? category,
        Merging.Kept(line.Choice<ReorderMethod>("method"), there?.Method ?? ReorderMethod.MinMax),
        Merging.Kept(line.Quantity("minimum"), there?.Minimum ?? Quantity.Zero),
        merge.Maybe(line.Quantity("maximum"), there?.Maximum), merge.Maybe(line.Quantity("lot"), there?.Lot),
        merge.Maybe(line.Whole("cover_days"), there?.CoverDays), merge.Maybe(line.Whole("service_permille"), there?.ServicePermille),
        Merging.Kept(line.Whole("demand_days"), there?.DemandDays ?? SaveReorderRule.UsualDemandDays),
        merge.Maybe(line.Quantity("surplus"), there?.Surplus), Source(line, merge, there?.SourceWarehouseId),
        Merging.Kept(line.YesNo("by_itself"), there?.ByItself ?? false), there?.FromDay ?? from,
        merge.Maybe(line.Day("snoozed_until"), there?.SnoozedUntil));

    private Guid? Source(SourceLine line, Merging merge, Guid? there) => line.Code("source") is { IsThere: true }
        ? Place(line, "source")?.WarehouseId
        : merge.Maybe(new Given<Guid>(line.Code("source").State, default), there);

    private WarehouseInfo? Place(SourceLine line, string column)
    {
        var code = line.Code(column);
        var place = code.IsThere
            ? _warehouses!.FirstOrDefault(w => string.Equals(w.Code, code.Value, StringComparison.OrdinalIgnoreCase))
            : _warehouses!.FirstOrDefault(w => w.IsDefault);
        if (place is null) line.Refuse(Error.NotFound("inventory.unknown-warehouse", "There is no such warehouse."), column);
        return place;
    }

    private static bool Same(string? one, string? other) =>
        one is not null && other is not null && Folding.Words(one) == Folding.Words(other);

    private static string? Column(string? field) =>
        field is null ? null : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(field);

    private static Error Unknown(string sku) => Error.NotFound("inventory.unknown-item", $"There is no item '{sku}'.").With("code", sku);

    private async Task<IReadOnlyList<Error?>> Save(IReadOnlyList<SaveReorderRule> rules, CancellationToken ct)
    {
        var errors = new List<Error?>(rules.Count);
        foreach (var some in rules.Chunk(SaveReorderRules.Most))
        {
            var saved = await send.Send(new SaveReorderRules(some), ct);
            errors.AddRange(saved.IsOk ? saved.Value.Select(o => o.Error) : some.Select(_ => saved.Error));
        }

        return errors;
    }

    private static SaveReorderRule Request(ReorderRuleInfo rule) => new(
        rule.RuleId, rule.WarehouseId, rule.ItemId, rule.Category, rule.Method, rule.Minimum, rule.Maximum, rule.Lot, rule.CoverDays,
        rule.ServicePermille, rule.DemandDays, rule.Surplus, rule.SourceWarehouseId, rule.ByItself, rule.FromDay, rule.SnoozedUntil);

    private static List<RulePayload> Payloads(IReadOnlyList<PlanLineRow> lines) => [.. lines.Select(l => PlanJson.Payload<RulePayload>(l))];
}
