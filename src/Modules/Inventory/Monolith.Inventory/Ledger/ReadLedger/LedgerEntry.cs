using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Ledger.ReadLedger;

/// <summary>A row of the ledger with what its item and warehouse are called now.</summary>
internal sealed record LedgerEntry
{
    public required long Sequence { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    /// <summary>Number of the shop.</summary>
    public int Site { get; init; }

    /// <summary>That shop's day of <see cref="Effective"/>.</summary>
    public DateOnly BusinessDate { get; init; }

    public string? Bin { get; init; }

    public string? Lot { get; init; }

    public required Guid ItemId { get; init; }

    public string Sku { get; init; } = "";

    public LocalName Name { get; init; }

    public string Unit { get; init; } = "";

    public required Guid WarehouseId { get; init; }

    public string Warehouse { get; init; } = "";

    public required string Kind { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>The unit it was entered in, where it wasn't the stock unit.</summary>
    public string? EntryUnit { get; init; }

    public Quantity? EntryQuantity { get; init; }

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public required ContraAccount Contra { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required int SourceLine { get; init; }

    public required string SourceNumber { get; init; }

    public required string Actor { get; init; }

    public string ActorId { get; init; } = "";

    public string? Reason { get; init; }

    public long? Corrects { get; init; }

    public long? Cause { get; init; }

    /// <summary>The document of <see cref="Cause"/>: why this row was written.</summary>
    public string? CauseNumber { get; init; }

    public string? CauseKind { get; init; }

    public Guid? CauseId { get; init; }

    public long? Origin { get; init; }

    public bool Late { get; init; }

    public bool Provisional { get; init; }

    public bool ZeroCost { get; init; }

    /// <summary>Its place among equal effective times.</summary>
    internal long Place { get; init; }

    /// <summary>It is stock, not a variance that never was.</summary>
    internal bool IsStock { get; init; }

    /// <summary>The value that rows are added up by, whoever reads them.</summary>
    internal Money Worth { get; init; }
}
