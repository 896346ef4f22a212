using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts.AnalyseCounts;

/// <summary>What differences are added up by.</summary>
internal enum CountDimension
{
    Cause,
    Counter,
    Place,
    Item,
}

/// <summary>What posted counts found in a period, added up by cause, counter, place or item. The period is that of their posting; without
/// one it is all there is.</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record AnalyseCounts(ListQuery Query) : IRequest<Page<CountAnalysisRow>>
{
    public static readonly ListOf<CountAnalysisRow> List = Rows.Of<CountAnalysisRow>("inventory.count-analysis")
        .Column("key", "ui.name", r => r.Key, c => c.Sortable().Wrapped())
        .Column("lines", "inventory.count-counted", r => r.Lines, c => c.Sortable().Then(r => r.Key).Figure())
        .Column("differ", "inventory.count-differ", r => r.Differ, c => c.Sortable().Then(r => r.Key).Figure())
        .Column("right", "inventory.count-right", r => r.Right, c => c.Figure())
        .Column("gains", "inventory.count-gains", r => r.Gains, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("losses", "inventory.count-losses", r => r.Losses, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("net", "inventory.count-net", r => r.Net, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .SearchedIn(r => r.Key)
        .Choice<CountDimension>("by", "inventory.count-analysis-by", "inventory.count-by.cause",
            new ListChoice("counter", "inventory.count-by.counter"), new ListChoice("place", "inventory.count-by.place"),
            new ListChoice("item", "inventory.count-by.item"))
        .Id("warehouse", "inventory.warehouse")
        .Period(r => r.Day)
        .KeyedBy(r => r.Key)
        .SortedBy("differ", descending: true);

    private static CountAnalysisRow Hidden(CountAnalysisRow row) => row with { Gains = null, Losses = null, Net = null };
}

/// <param name="Key">A cause, a person, a place or an item, in the reader's language.</param>
internal sealed record CountAnalysisRow(string Key, int Lines, int Differ, Money? Gains, Money? Losses, Money? Net)
{
    /// <summary>How much of it was as the books had it.</summary>
    public Rate Right => Rate.FromScaled(Lines == 0 ? 0 : Exact.MulDivHalfAway(Lines - Differ, Rate.Scale, Lines));

    /// <summary>The period is applied before the adding up: every row that is left lies in it.</summary>
    internal DateOnly? Day { get; init; }
}

internal sealed class AnalyseCountsHandler(InventoryDbContext db, ISites sites, ICurrentActor current, SharedKernel.Text.ITexts texts)
    : IHandler<AnalyseCounts, Page<CountAnalysisRow>>
{
    public async Task<Result<Page<CountAnalysisRow>>> Handle(AnalyseCounts request, CancellationToken ct)
    {
        var query = request.Query;
        var dimension = query.Word<CountDimension>("by") ?? CountDimension.Cause;
        var (from, to, warehouse) = (query.Day("from"), query.Day("to"), query.Id("warehouse"));
        var lines = await (
            from line in db.Set<CountLineRow>()
            join count in db.Set<CountRow>() on line.CountId equals count.Id
            join item in db.Items on line.ItemId equals item.Id
            from area in db.Set<CountAreaRow>().Where(a => a.CountId == line.CountId && a.No == line.AreaNo).DefaultIfEmpty()
            where count.State == CountState.Posted && line.Counted != null && (warehouse == null || count.WarehouseId == warehouse)
            select new
            {
                count.Ended, line.Cause, line.Counters, Area = area!.Name, item.Category, item.Sku, item.Name, line.Book, line.Counted,
                    line.Value,
            }).ToListAsync(ct);
        var rows = lines
            .Where(l => sites.Here.BusinessDate(l.Ended!.Value) is var day && (from is null || day >= from) && (to is null || day <= to))
            .SelectMany(l => Keys(l.Cause, l.Counters, l.Area, l.Category, l.Sku, l.Name, l.Book != l.Counted).Select(key => (key, l)))
            .GroupBy(k => k.key, k => k.l, StringComparer.Ordinal)
            .Select(g => Row(g.Key, [.. g.Select(l => (Differs: l.Book != l.Counted, Value: l.Value ?? Money.Zero))], from ?? to));
        return rows.ToPage(AnalyseCounts.List, query, current.Actor);

        IEnumerable<string> Keys(
            CountCause? cause, string? counters, string? area, string? category, string sku, LocalName name, bool differs) =>
                dimension switch
        {
            CountDimension.Cause => differs ? [texts[cause is { } c ? SharedKernel.Text.Words.Key(CountLook.Causes, c)
                : "inventory.count-no-cause"]] : [],
            CountDimension.Counter => (counters ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries),
            CountDimension.Place => [area is { Length: > 0 } place ? place : category ?? texts["inventory.count-no-category"]],
            _ => [$"{sku} {name.In(texts.Language)}"],
        };
    }

    private static CountAnalysisRow Row(string key, List<(bool Differs, Money Value)> lines, DateOnly? day)
    {
        var gains = Money.Sum(lines.Select(l => l.Value).Where(v => v > Money.Zero));
        var losses = -Money.Sum(lines.Select(l => l.Value).Where(v => v < Money.Zero));
        return new(key, lines.Count, lines.Count(l => l.Differs), gains, losses, gains - losses) { Day = day };
    }
}

internal static class AnalyseCountsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList(
        "count-analysis", AnalyseCounts.List, q => new AnalyseCounts(q), "AnalyseCounts",
        "What posted counts found, added up by cause, counter, place or item");
}
