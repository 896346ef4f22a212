using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.SupplierItems.SaveSupplierItem;

internal sealed class SaveSupplierItemValidator : AbstractValidator<Contracts.SaveSupplierItem>
{
    private static readonly UnitCost Highest = UnitCost.Of(100_000_000);

    public SaveSupplierItemValidator()
    {
        RuleFor(x => x.SupplierId).NotEmpty();
        RuleFor(x => x.ItemId).NotEmpty();
        RuleFor(x => x.Code).MaximumLength(64);
        RuleFor(x => x.Unit).MaximumLength(ItemPack.LongestUnit);
        RuleFor(x => x.Cost).Must(c => c is null or { IsNegative: false } && (c is null || c <= Highest))
            .WithErrorCode("input.out-of-range");
        RuleFor(x => x.LeadDays).InclusiveBetween(0, 730);
        RuleFor(x => x.Minimum).Must(q => q is null || (q.Value.IsPositive && q <= Order.MostQuantity))
            .WithErrorCode("input.out-of-range");
    }
}

internal sealed class SaveSupplierItemHandler(PurchasingDbContext db, IItemCatalog items, ICurrentActor current)
    : IHandler<Contracts.SaveSupplierItem, SupplierItemInfo>
{
    public async Task<Result<SupplierItemInfo>> Handle(Contracts.SaveSupplierItem request, CancellationToken ct)
    {
        if (await items.Find(request.ItemId, ct) is not { } item) return OrderErrors.UnknownItem(request.ItemId, 0).At("itemId");
        if (item.IsService) return OrderErrors.ServiceItem(item.Sku, 0).At("itemId");
        // Any quantity tells whether the item knows the unit.
        if (!EnteredQuantity.Of(item, request.Unit, Quantity.Of(1)).TryGet(out var entered, out var wrong)) return wrong.At("unit");
        return await db.Write("purchasing.save-supplier-item", token => Save(request, entered.Unit, token), ct);
    }

    private async Task<Result<SupplierItemInfo>> Save(Contracts.SaveSupplierItem request, string? unit, CancellationToken ct)
    {
        if (!await db.Suppliers.AnyAsync(s => s.Id == request.SupplierId, ct)) return SupplierErrors.UnknownSupplier(request.SupplierId);
        var rows = await db.SupplierItems.Where(s => s.ItemId == request.ItemId).ToListAsync(ct);
        var row = rows.Find(s => s.SupplierId == request.SupplierId);
        if (request.IfVersion is { } version && version != (row?.Version ?? 0)) return KernelErrors.Changed;
        var isNew = row is null;
        if (row is null) db.Add(row = new() { SupplierId = request.SupplierId, ItemId = request.ItemId });
        (row.Code, row.Unit, row.Cost) = (request.Code.OrNull(), unit, request.Cost);
        row.CodeKey = SupplierItemRow.KeyOf(row.Code);
        (row.LeadDays, row.Minimum, row.Preferred) = (request.LeadDays, request.Minimum, request.Preferred);
        if (row.Preferred)
            foreach (var other in rows.Where(s => s != row)) other.Preferred = false;
        var changed = !isNew && db.Entry(row).State == EntityState.Modified;
        return row.ToInfo(current.Actor.Can(InventoryPermissions.ViewCosts)) with { Version = isNew ? 1 : row.Version + (changed ? 1 : 0) };
    }
}

internal static class SaveSupplierItemEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut(
                "suppliers/{supplierId:guid}/items/{itemId:guid}",
                (Guid supplierId, Guid itemId, Body b, HttpRequest request, ISender send, CancellationToken ct) => send.Send(
                    new Contracts.SaveSupplierItem(
                        supplierId, itemId, b.Code, b.Unit, b.Cost, b.LeadDays, b.Minimum, b.Preferred, request.IfMatch()),
                    ct).ToHttp())
            .Serves<Contracts.SaveSupplierItem>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var (supplier, item) = (route.Id("supplierId"), route.Id("itemId"));
                return (await sp.GetRequiredService<PurchasingDbContext>().SupplierItems.AsNoTracking()
                    .FirstOrDefaultAsync(s => s.SupplierId == supplier && s.ItemId == item, ct))?.ToInfo();
            })
            .WithName("SaveSupplierItem")
            .WithSummary("Say how a supplier sells an item").Produces<SupplierItemInfo>();

    internal sealed record Body(
        string? Code = null, string? Unit = null, UnitCost? Cost = null, int? LeadDays = null, Quantity? Minimum = null,
        bool Preferred = false);
}
