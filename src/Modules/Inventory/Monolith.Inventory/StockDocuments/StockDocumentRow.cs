using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.StockDocuments;

/// <summary>A posted stock document. What it moved stands in the ledger under its id.</summary>
internal sealed class StockDocumentRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required StockDocumentKind Kind { get; init; }

    public required Guid WarehouseId { get; init; }

    public Guid? ToWarehouseId { get; init; }

    public required int Site { get; init; }

    /// <summary>The shop's day of <see cref="Effective"/>.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who or what got the goods of an issue.</summary>
    public string? Destination { get; init; }

    /// <summary>One of the shop's reasons.</summary>
    public string? ReasonCode { get; init; }

    public string? Reference { get; init; }

    /// <summary>Whom goods went back to.</summary>
    public Guid? PartnerId { get; init; }

    public string? PartnerName { get; init; }

    /// <summary>What making them cost beside what went in.</summary>
    public Money? Extra { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }
}

internal sealed class StockDocumentLineRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>With sign; what a transfer moves is positive.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The pack it was entered in; null: the stock unit.</summary>
    public string? EntryUnit { get; init; }

    /// <summary>How many of those packs, in the sign of the quantity.</summary>
    public Quantity? EntryQuantity { get; init; }

    public string? Lot { get; init; }

    public string? Serial { get; init; }

    /// <summary>The place they were taken from, or put to where they came in.</summary>
    public string? Bin { get; init; }

    /// <summary>Of a transfer: the place they were put to.</summary>
    public string? ToBin { get; init; }

    /// <summary>What it moved when it was posted, true-ups left out.</summary>
    public required Money Value { get; init; }

    /// <summary>The receipt that it is about, and its line there.</summary>
    public Guid? OriginId { get; init; }

    public string? OriginNumber { get; init; }

    public int? OriginLine { get; init; }

    /// <summary>What a revaluation set a unit to.</summary>
    public UnitCost? SetCost { get; init; }
}

/// <summary>A document that was taken back.</summary>
internal sealed class StockCancellationRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    public required Guid CancellationId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }
}
