namespace Monolith.Purchasing.Tests.Support;

/// <summary>Orders and receipts the way buyers and store keepers make them.</summary>
internal static class Trade
{
    public static SaveOrderLine Line(ItemInfo item, decimal quantity, decimal price) => new(item.ItemId, Quantity.Of(quantity), UnitCost.Of(price));

    public static ReceiveGoodsLine Came(int no, decimal quantity) => new(no, Quantity.Of(quantity));

    public static async Task<Guid> Supplier(this PurchasingHouse house, string code = "S-1", string name = "Stationers Ltd") =>
        (await house.Ok(new SaveSupplier(Guid.CreateVersion7(), code, name))).SupplierId;

    public static async Task<SaveOrder> Draft(this PurchasingHouse house, params SaveOrderLine[] lines) =>
        new(Guid.CreateVersion7(), await house.Supplier("S-" + Guid.CreateVersion7().ToString("N")[..30]), Assortment.Main.WarehouseId, lines);

    /// <summary>10 pens at 0.335 and 2.5 kg of apples at 1.99.</summary>
    public static Task<SaveOrder> PensAndApples(this PurchasingHouse house) => house.Draft(Line(Assortment.Pen, 10, 0.335m), Line(Assortment.Apples, 2.5m, 1.99m));

    public static async Task<OrderInfo> Approved(this PurchasingHouse house, SaveOrder? draft = null)
    {
        draft ??= await house.PensAndApples();
        await house.Ok(draft);
        return await house.Ok(new ApproveOrder(draft.OrderId));
    }

    public static ReceiveGoods Receive(this OrderInfo order, params ReceiveGoodsLine[] lines) => new(Guid.CreateVersion7(), order.OrderId, lines);
}
