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

    /// <summary>In stock units, as <see cref="Over"/>.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Per unit of entry.</summary>
    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public required Quantity Over { get; init; }

    public string? Lot { get; set; }

    public string? Serial { get; set; }

    /// <summary>Best before, of the lot.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public DateOnly? ProducedOn { get; set; }

    public string? Bin { get; init; }

    /// <summary>The unit it was entered in, where it wasn't the stock unit.</summary>
    public string? EntryUnit { get; init; }

    /// <summary>The quantity in that unit.</summary>
    public Quantity? EntryQuantity { get; init; }

    public ReceiptLineInfo ToInfo() =>
        new(No, OrderLineNo, ItemId, Sku, Name, Quantity, UnitPrice, Amount, Over, EntryUnit, EntryQuantity)
        {
            Lot = Lot, Serial = Serial, ExpiresOn = ExpiresOn,
        };
}
