using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.StockDocuments;

/// <summary>What all stock documents have in common before they are posted.</summary>
/// <param name="AllowNegative">Somebody saw that it goes below zero and wants it all the same.</param>
internal sealed record StockDraft(
    Guid DocumentId, StockDocumentKind Kind, Guid WarehouseId, Guid? ToWarehouseId, IReadOnlyList<StockDraftLine> Lines, ContraAccount Contra,
    string? Reason, string? Reference, DateTimeOffset? Effective, bool AllowNegative)
{
    /// <summary>Why it may not be posted after all, asked inside the write.</summary>
    public Func<StockDraft, CancellationToken, Task<Error?>>? Refuses { get; init; }

    /// <summary>What else is written with it; an error gives up all of it.</summary>
    public Func<StockDocumentInfo, CancellationToken, Task<Error?>>? Then { get; init; }

    /// <summary>Whom goods go back to.</summary>
    public SupplierFacts? Partner { get; init; }

    /// <summary>What a conversion costs beside what goes in.</summary>
    public Money Extra { get; init; }

    /// <summary>Somebody saw that a lot is expired or blocked and wants it all the same.</summary>
    public bool AcceptExpired { get; init; }

    /// <summary>A step of a transfer, which alone may take from or put to the place between warehouses.</summary>
    public bool IsTransit { get; init; }

    /// <summary>Who or what gets the goods of an issue.</summary>
    public string? Destination { get; init; }

    /// <summary>One of the shop's reasons.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The goods were kept for this.</summary>
    public Guid? ReservationId { get; init; }

    public string Action => $"inventory.{Kind switch
    {
        StockDocumentKind.Receipt => "receive-stock",
        StockDocumentKind.Issue => "issue-stock",
        StockDocumentKind.Transfer => "transfer-stock",
        StockDocumentKind.Adjustment => "adjust-stock",
        StockDocumentKind.SupplierReturn => "return-to-supplier",
        StockDocumentKind.Revaluation => "revalue-stock",
        StockDocumentKind.Conversion => "convert-stock",
        StockDocumentKind.LandedCost => "land-costs",
        StockDocumentKind.StandardCost => "set-standard-costs",
        _ => "scrap-stock",
    }}";

    public string NumberPrefix => Kind switch
    {
        StockDocumentKind.Receipt => "SR",
        StockDocumentKind.Issue => "SI",
        StockDocumentKind.Transfer => "ST",
        StockDocumentKind.Adjustment => "SA",
        StockDocumentKind.SupplierReturn => "SB",
        StockDocumentKind.Revaluation => "SV",
        StockDocumentKind.Conversion => "SK",
        StockDocumentKind.LandedCost => "LC",
        StockDocumentKind.StandardCost => "SD",
        _ => "SC",
    };
}

/// <param name="Quantity">As the document says it: an adjustment's and a conversion's has a sign, all others are above zero. In
/// <paramref name="Unit"/> as
/// it is
/// asked for; in stock units once that was looked up.</param>
/// <param name="UnitCost">Of one <paramref name="Unit"/>.</param>
/// <param name="Unit">The pack it is entered in; null: the stock unit.</param>
/// <param name="InUnit">How many of those packs, once that was looked up.</param>
internal sealed record StockDraftLine(
    Guid ItemId, Quantity Quantity, UnitCost UnitCost = default, string? Unit = null, Quantity? InUnit = null)
{
    /// <summary>What a revaluation sets a unit to, or adds to the value.</summary>
    public UnitCost? SetCost { get; init; }

    public Money Amount { get; init; }

    /// <summary>The receipt that it is about.</summary>
    public StockLineOrigin? Origin { get; init; }

    /// <summary>Which goods exactly.</summary>
    public LotOfLine Goods { get; init; } = LotOfLine.None;

    public Traits? Traits => Goods.ToBin is null
        ? Domain.Costing.Traits.Of(Goods.Lot, Goods.Serial, Goods.Bin, Unit, InUnit?.Abs())
        : new(Goods.Lot, Goods.Serial, Goods.Bin, Unit, InUnit?.Abs()) { ToBin = Goods.ToBin };
}
