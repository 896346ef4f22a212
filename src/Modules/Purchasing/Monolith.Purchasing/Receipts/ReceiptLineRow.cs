using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Receipts;

internal sealed class ReceiptLineRow : IAppendOnly
{
    public required Guid ReceiptId { get; init; }

    public required int No { get; init; }

    public required int OrderLineNo { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public required Quantity Over { get; init; }

    public ReceiptLineInfo ToInfo() => new(No, OrderLineNo, ItemId, Sku, Name, Quantity, UnitPrice, Amount, Over);
}
