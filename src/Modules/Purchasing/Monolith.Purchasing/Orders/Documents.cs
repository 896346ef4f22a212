namespace Monolith.Purchasing.Orders;

/// <summary>Rows as the documents that others see.</summary>
internal static class Documents
{
    public static OrderInfo ToInfo(this OrderRow order, string supplierName, IEnumerable<OrderLineRow> lines) => new(
        order.Id, order.Number, order.SupplierId, supplierName, order.WarehouseId, order.State, order.OrderDate, order.DeliveryDate, order.Note, order.Total,
        [.. lines.OrderBy(l => l.No).Select(l => new OrderLineInfo(l.No, l.ItemId, l.Sku, l.Name, l.Unit, l.Quantity, l.UnitPrice, l.Amount, l.Received))],
        order.ApprovedAt, order.ApprovedBy, order.Version);

    public static ReceiptInfo ToInfo(this ReceiptRow receipt, IEnumerable<ReceiptLineRow> lines) => new(
        receipt.Id, receipt.Number, receipt.OrderId, receipt.OrderNumber, receipt.SupplierId, receipt.SupplierName, receipt.WarehouseId, receipt.Effective,
        receipt.DeliveryNote, receipt.ReceivedBy, receipt.Total,
        [.. lines.OrderBy(l => l.No).Select(l => new ReceiptLineInfo(l.No, l.OrderLineNo, l.ItemId, l.Sku, l.Name, l.Quantity, l.UnitPrice, l.Amount, l.Over))]);
}
