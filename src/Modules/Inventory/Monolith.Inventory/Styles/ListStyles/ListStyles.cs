using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Styles.ListStyles;

/// <summary>Styles with how many variants each has and what is there of all of them.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListStyles(ListQuery Query) : IRequest<Page<StyleListRow>>
{
    public static readonly ListOf<StyleListRow> List = Rows.Of<StyleListRow>("inventory.styles")
        .Column("code", "ui.code", s => s.Code, c => c.Sortable(by: s => s.CodeKey).Mono())
        .Column("name", "ui.name", s => s.Name, c => c.Sortable())
        .Column("axes", "inventory.axes", s => s.Axes)
        .Column("brand", "inventory.brand", s => s.Brand)
        .Column("category", "inventory.category", s => s.Category)
        .Column("variants", "inventory.variants", s => s.Variants, c => c.Figure())
        .Column("on-hand", "inventory.on-hand", s => s.OnHand, c => c.Figure())
        .Column("unit", "inventory.unit", s => s.Unit)
        .Column("value", "inventory.value", s => s.Value,
            c => c.Figure().Needs(InventoryPermissions.ViewCosts, s => s with { Value = null }))
        .Column("state", "ui.state", s => s.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .SearchedIn(s => s.Find, isLower: true)
        .YesNo("active", "ui.state", s => s.Active, "ui.active", "ui.inactive")
        .KeyedBy(s => s.StyleId)
        .SortedBy("code");
}

internal sealed record StyleListRow
{
    public required Guid StyleId { get; init; }

    public required string Code { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>How many values each axis has.</summary>
    public string? Axes { get; init; }

    public string? Brand { get; init; }

    public string? Category { get; init; }

    public required string Unit { get; init; }

    public int Variants { get; init; }

    public Quantity OnHand { get; init; }

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public bool Active { get; init; }

    internal string CodeKey { get; init; } = "";

    internal string Find { get; init; } = "";

    internal string AxesText { get; init; } = "";
}

internal sealed class ListStylesHandler(InventoryDbContext db, IStockLevels stock, ICurrentActor current)
    : IHandler<ListStyles, Page<StyleListRow>>
{
    public async Task<Result<Page<StyleListRow>>> Handle(ListStyles request, CancellationToken ct)
    {
        var rows = db.Styles.Select(s => new StyleListRow
        {
            StyleId = s.Id, Code = s.Code, CodeKey = s.CodeKey, Name = s.Name, Brand = s.Brand, Category = s.Category, Unit = s.Unit,
            Active = s.Active, AxesText = s.Axes,
            Find = s.Find,
        });
        if (!(await rows.ToPage(ListStyles.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        var styles = page.Items.Select(s => s.StyleId).ToList();
        var variants = (await db.Items.Where(i => i.StyleId != null && styles.Contains(i.StyleId.Value))
            .Select(i => new { StyleId = i.StyleId!.Value, i.Id }).ToListAsync(ct)).ToLookup(i => i.StyleId, i => i.Id);
        var levels = (await stock.OnHand([.. variants.SelectMany(v => v)], null, ct)).ToLookup(l => l.ItemId);
        return page with { Items = [.. page.Items.Select(s => Whole(s, [.. variants[s.StyleId]], levels))] };
    }

    private static StyleListRow Whole(StyleListRow row, List<Guid> variants, ILookup<Guid, StockLevel> levels)
    {
        var there = variants.SelectMany(v => levels[v]).ToList();
        return row with
        {
            Axes = string.Join(" x ", StyleAxes.Read(row.AxesText).Select(a => $"{a.Name.Default} {a.Values.Count}")),
            Variants = variants.Count,
            OnHand = Quantity.Sum(there.Select(l => l.OnHand)),
            Value = there.Exists(l => l.Value is null) ? null : Money.Sum(there.Select(l => l.Value!.Value)),
        };
    }
}

internal static class ListStylesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListStyles, StyleListRow>(
        "styles", ListStyles.List, q => new(q), "ListStyles", "Styles with their variants and what is there of all of them");
}
