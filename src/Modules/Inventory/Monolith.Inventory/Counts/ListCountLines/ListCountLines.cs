using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.ListCountLines;

/// <summary>A count line by line: counted, what the books said at that moment, the difference and why. While a blind count runs, the books
/// are silent about whatever lies in an area that isn't finished. Errors: inventory.unknown-count</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record ListCountLines(Guid CountId, ListQuery Query) : IRequest<Page<CountLineView>>
{
    public static readonly ListOf<CountLineView> List = Rows.Of<CountLineView>("inventory.count-lines")
        .Column("no", "inventory.line", l => l.No, c => c.Sortable().Figure())
        .Column("area", "inventory.count-area", l => l.Area)
        .Column("sku", "inventory.sku", l => l.Sku, c => c.Sortable().Then(l => l.No).Mono())
        .Column("name", "inventory.item", l => l.Name, c => c.Wrapped())
        .Column("counted", "inventory.counted-quantity", l => l.Counted, c => c.Figure())
        .Column("book", "inventory.count-book", l => l.Book, c => c.Figure())
        .Column("difference", "inventory.count-difference", l => l.Difference, c => c.Figure())
        .Column("unit", "inventory.unit", l => l.Unit)
        .Column("value", "inventory.value", l => l.Value, c => c.Figure()
            .Needs(InventoryPermissions.ViewCosts, l => l with { Value = null }))
        .Column("cause", "inventory.count-cause", l => l.Cause, c => c.Words("inventory.count-cause"))
        .Column("note", "ui.note", l => l.Note, c => c.Wrapped().Extra())
        .Column("moment", "inventory.count-moment", l => l.Moment)
        .Column("counters", "inventory.count-counters", l => l.Counters, c => c.Wrapped())
        .Column("attention", "inventory.count-attention", l => l.Attention, c => c.Words("inventory.count-attention"))
        .SearchedIn(l => l.Sku)
        .Choice("cause", "inventory.count-cause", l => l.Cause, "inventory.count-cause")
        .Choice("attention", "inventory.count-attention", l => l.Attention, "inventory.count-attention")
        .Flag("differs", "inventory.count-differ-only", l => l.Difference != null && l.Difference != Quantity.Zero)
        .Flag("open", "inventory.count-uncounted-only", l => l.Counted == null)
        .KeyedBy(l => l.ItemId)
        .SortedBy("no");
}

/// <summary>What somebody should look at before it is posted.</summary>
internal enum CountAttention
{
    SecondCount,
    CauseMissing,

    /// <summary>Goods moved between its first and its last counting: which of them was counted isn't known.</summary>
    MovedMeanwhile,
    NotCounted,
}

internal sealed record CountLineView
{
    public required Guid ItemId { get; init; }

    public required int No { get; init; }

    public required string Area { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public Quantity? Counted { get; init; }

    /// <summary>At the moment of its counting, in effective order; null where it isn't counted, or the count is blind and runs.</summary>
    public Quantity? Book { get; init; }

    public Quantity? Difference { get; init; }

    /// <summary>Of the difference, with its sign; null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public CountCause? Cause { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public string? Counters { get; init; }

    public CountAttention? Attention { get; init; }

    /// <summary>Somebody wants it counted again, whatever the tolerance says.</summary>
    public bool Again { get; init; }
}

internal sealed class ListCountLinesHandler(InventoryDbContext db, CountSheet sheets, ICurrentActor current)
    : IHandler<ListCountLines, Page<CountLineView>>
{
    public async Task<Result<Page<CountLineView>>> Handle(ListCountLines request, CancellationToken ct)
    {
        var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, ct);
        if (count is null) return CountErrors.Unknown(request.CountId);
        var areas = await db.Set<CountAreaRow>().Where(a => a.CountId == count.Id).ToDictionaryAsync(a => a.No, ct);
        var rows = (await sheets.Of(count, ct)).ConvertAll(l => View(count, l, areas));
        return rows.ToPage(ListCountLines.List, request.Query, current.Actor);
    }

    private static CountLineView View(CountRow count, SheetLine line, Dictionary<int, CountAreaRow> areas)
    {
        var area = areas.GetValueOrDefault(line.Row.AreaNo);
        var silent = count is { Blind: true, State: CountState.Counting } && area?.Finished is null;
        return new()
        {
            ItemId = line.Item.Id, No = line.Row.No, Area = area?.Name ?? "", Sku = line.Item.Sku, Name = line.Item.Name,
                Unit = line.Item.Unit,
            Counted = line.Row.Counted ?? line.Counted?.Quantity, Book = silent ? null : line.Row.Book ?? line.Book?.Quantity,
            Difference = silent ? null : line.Difference, Value = silent ? null : line.Worth, Cause = line.Row.Cause, Note = line.Row.Note,
            Moment = line.Row.Moment ?? line.Counted?.Moment, Counters = line.Row.Counters ?? line.Counted?.Counters,
            Attention = Attention(count, line, silent), Again = line.Row.Again,
        };
    }

    private static CountAttention? Attention(CountRow count, SheetLine line, bool silent) =>
        !count.IsOpen ? null
        : line.Counted is null ? CountAttention.NotCounted
        : silent ? null
        : line.WantsSecond(count) ? CountAttention.SecondCount
        : line.Book?.MovedMeanwhile == true ? CountAttention.MovedMeanwhile
        : line.Row.Cause is null && line.IsBeyond(count) ? CountAttention.CauseMissing
        : null;
}

internal static class ListCountLinesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList(
        "counts/{id:guid}/lines", ListCountLines.List,
        (http, q) => new ListCountLines(Guid.Parse((string)http.GetRouteValue("id")!), q),
        "ListCountLines", "A count line by line: counted, books, difference, value and cause");
}
