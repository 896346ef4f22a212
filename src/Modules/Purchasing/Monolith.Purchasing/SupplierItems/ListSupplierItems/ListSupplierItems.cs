using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.SupplierItems.ListSupplierItems;

/// <summary>What suppliers sell, by their codes, packs and costs.</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ListSupplierItems(ListQuery Query) : IRequest<Page<SupplierItemView>>
{
    public static readonly ListOf<SupplierItemView> List = Rows.Of<SupplierItemView>("purchasing.supplier-items")
        .Column("supplier", "purchasing.supplier", s => s.Supplier, c => c.Sortable(by: s => s.SupplierKey).Then(s => s.ItemId))
        .Column("sku", "purchasing.sku", s => s.Sku, c => c.Mono())
        .Column("name", "purchasing.item", s => s.Name)
        .Column("code", "purchasing.supplier-code", s => s.Code, c => c.Mono())
        .Column("unit", "purchasing.order-unit", s => s.Unit)
        .Column(
            "cost", "purchasing.unit-price", s => s.Cost,
            c => c.Figure().Needs(InventoryPermissions.ViewCosts, s => s with { Cost = null }))
        .Column("lead_days", "purchasing.lead-days", s => s.LeadDays, c => c.Figure())
        .Column("minimum", "purchasing.least", s => s.Minimum, c => c.Figure())
        .Column("preferred", "purchasing.preferred", s => s.Preferred, c => c.YesNo("ui.yes", "ui.no"))
        .SearchedIn(s => s.Found)
        .Id("supplier", "purchasing.supplier", s => s.SupplierId)
        .Id("item", "purchasing.item", s => s.ItemId)
        .KeyedBy(s => s.SupplierId, s => s.ItemId)
        .SortedBy("supplier");
}

internal sealed record SupplierItemView : IHasVersion
{
    public required Guid SupplierId { get; init; }

    public required string Supplier { get; init; }

    public string SupplierCode { get; init; } = "";

    public required Guid ItemId { get; init; }

    public string? Sku { get; init; }

    public LocalName? Name { get; init; }

    public string? Code { get; init; }

    public string? Unit { get; init; }

    public UnitCost? Cost { get; init; }

    public int? LeadDays { get; init; }

    public Quantity? Minimum { get; init; }

    public bool Preferred { get; init; }

    public long Version { get; init; }

    internal string SupplierKey { get; init; } = "";

    internal string Found { get; init; } = "";
}

internal sealed class ListSupplierItemsHandler(PurchasingDbContext db, IItemCatalog items, ICurrentActor current)
    : IHandler<ListSupplierItems, Page<SupplierItemView>>
{
    public async Task<Result<Page<SupplierItemView>>> Handle(ListSupplierItems request, CancellationToken ct)
    {
        var rows =
            from row in db.SupplierItems
            join supplier in db.Suppliers on row.SupplierId equals supplier.Id
            select new SupplierItemView
            {
                SupplierId = row.SupplierId, Supplier = supplier.Name,
                SupplierCode = supplier.Code, SupplierKey = supplier.CodeKey, ItemId = row.ItemId,
                Code = row.Code, Unit = row.Unit, Cost = row.Cost, LeadDays = row.LeadDays, Minimum = row.Minimum,
                Preferred = row.Preferred, Version = row.Version, Found = supplier.Name + " " + supplier.Code + " " + row.Code,
            };
        if (!(await rows.ToPage(ListSupplierItems.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error))
            return error;
        var known = await items.FindMany([.. page.Items.Select(s => s.ItemId).Distinct()], ct);
        return page with
        {
            Items = [.. page.Items.Select(s => known.TryGetValue(s.ItemId, out var item)
                ? s with { Sku = item.Sku, Name = item.Name, Unit = s.Unit ?? item.Unit } : s)],
        };
    }
}

internal static class ListSupplierItemsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) => purchasing.MapList<ListSupplierItems, SupplierItemView>(
        "supplier-items", ListSupplierItems.List, q => new(q), "ListSupplierItems", "What suppliers sell: codes, packs, costs, lead times",
        SupplierItemFile.Of);
}
