namespace Monolith.Purchasing.SupplierItems.RemoveSupplierItem;

internal sealed class RemoveSupplierItemHandler(PurchasingDbContext db) : IHandler<Contracts.RemoveSupplierItem, Done>
{
    public Task<Result<Done>> Handle(Contracts.RemoveSupplierItem request, CancellationToken ct) => db.Write<Done>(
        "purchasing.remove-supplier-item",
        async token =>
        {
            var row = await db.SupplierItems.FirstOrDefaultAsync(
                s => s.SupplierId == request.SupplierId && s.ItemId == request.ItemId, token);
            if (row is not null) db.Remove(row);
            return Done.It;
        },
        ct);
}

internal static class RemoveSupplierItemEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapDelete(
                "suppliers/{supplierId:guid}/items/{itemId:guid}",
                (Guid supplierId, Guid itemId, ISender send, CancellationToken ct) =>
                    send.Send(new Contracts.RemoveSupplierItem(supplierId, itemId), ct).ToHttp())
            .Serves<Contracts.RemoveSupplierItem>().WithName("RemoveSupplierItem")
            .WithSummary("A supplier doesn't sell an item any more").Produces<Done>();
}
