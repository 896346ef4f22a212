using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>A ledger row before it has its number.</summary>
/// <param name="Posting">Whose row it is, and who did it.</param>
/// <param name="Movement">Which of its lines.</param>
/// <param name="Place">The movement's place in the order that costs follow.</param>
/// <param name="Pool">The pool's number.</param>
/// <param name="Key">Which pool it is.</param>
/// <param name="Entry">What changes there.</param>
internal sealed record RowDraft(StockPosting Posting, Movement Movement, long Place, long Pool, PoolKey Key, CostEntry Entry)
{
    public string? Parts { get; init; }

    public long? Corrects { get; init; }

    public long? Cause { get; init; }

    public bool Late { get; init; }

    /// <summary>Which goods exactly, where they are others than the movement's.</summary>
    public Traits? Goods { get; init; }

    public string? Role { get; init; }

    /// <summary>The movement in words; see <see cref="ToldText"/>.</summary>
    public string? Told { get; init; }

    public LedgerRow At(LedgerNumbers numbers)
    {
        var (sequence, recorded) = numbers.NextRow();
        // A true-up is its pool's, not that of the goods that came.
        var traits = Entry.Kind == LedgerKinds.TrueUp ? null : Goods ?? Movement.TraitsOf(Entry.Kind, Entry.Leg);
        return new LedgerRow
        {
            Sequence = sequence,
            Pool = Entry.IsStock ? Pool : null,
            ItemId = Key.Item,
            WarehouseId = Entry.Warehouse,
            Site = Posting.Site,
            BusinessDate = Posting.BusinessDate,
            Bin = Entry.Kind == LedgerKinds.TransferIn ? traits?.ToBin : traits?.Bin,
            Lot = Key.Lot ?? traits?.Lot,
            Serial = traits?.Serial,
            LotAssumed = traits?.LotAssumed == true,
            EntryUnit = traits?.EntryUnit,
            EntryQuantity = traits?.EntryQuantity,
            Effective = Posting.TakesEffect ?? Posting.Effective,
            Moment = Posting.Effective,
            Place = Place,
            Recorded = recorded,
            Kind = Entry.Kind,
            Quantity = Entry.Quantity,
            Value = Entry.Value,
            OtherWarehouseId = OtherWarehouse,
            Parts = Parts,
            Leg = Entry.Kind == LedgerKinds.ConversionOut ? Entry.Leg : null,
            Beside = Entry.IsStock || Pool == 0 ? null : Pool,
            Told = SaysMovement ? Told : null,
            Contra = Entry.Contra,
            SourceKind = Posting.SourceKind,
            SourceId = Posting.SourceId,
            SourceLine = Movement.Line,
            SourceNumber = Posting.SourceNumber,
            ActorId = Posting.ActorId,
            ActorName = Posting.ActorName,
            Reason = Posting.Reason,
            Role = Role,
            Corrects = Corrects,
            Cause = Cause,
            Origin = Entry.Origin ?? OriginOfGoods,
            FallbackValue = Entry.Fallback?.Value,
            FallbackQuantity = Entry.Fallback?.Quantity,
            Late = Late || Entry.Flags.HasFlag(CostFlags.Late),
            Provisional = Entry.Flags.HasFlag(CostFlags.Provisional),
            ZeroCost = Entry.Flags.HasFlag(CostFlags.ZeroCost) || IsFreeReceipt,
        };
    }

    /// <summary>What follows from a movement doesn't repeat it.</summary>
    private bool SaysMovement => Entry.Kind is not (LedgerKinds.TrueUp or LedgerKinds.Landed or LedgerKinds.Variance);

    /// <summary>Goods that came in without a cost are never silent about it.</summary>
    private bool IsFreeReceipt => Entry.Kind == LedgerKinds.Receipt && Entry.Value.IsZero && Corrects is null;

    private long? OriginOfGoods => Movement.OriginPlace == 0 ? null
        : Entry.Kind is LedgerKinds.Return or LedgerKinds.SupplierReturn or LedgerKinds.Scrap ? Movement.OriginPlace
        : null;

    private Guid? OtherWarehouse => Entry.Kind switch
    {
        LedgerKinds.TransferOut => Movement.ToWarehouseId,
        LedgerKinds.TransferIn => Movement.WarehouseId,
        _ => null,
    };
}
