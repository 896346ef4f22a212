using System.Data.Common;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>A ledger row as re-costing reads it.</summary>
/// <param name="Goods">Which goods exactly it moved, and where.</param>
/// <param name="Pool">Of a variance the pool that it is beside; 0 where it is beside none.</param>
internal sealed record HistoryRow(
    long Sequence, long Pool, Position At, Guid ItemId, Guid WarehouseId, string? Lot, string Kind, Quantity Quantity, Money Value,
    ContraAccount Contra, long? Origin, Guid? OtherWarehouseId, string? Parts, CostPair? Fallback, LedgerSource Source, bool ZeroCost,
    int? LegNo, string? Told, Traits? Goods = null)
{
    public const string Columns =
        "sequence, pool, moment, place, item_id, warehouse_id, lot, kind, quantity, value, contra, origin, other_warehouse_id, parts, "
        + "fallback_value, fallback_quantity, source_kind, source_id, source_line, source_number, site, zero_cost, leg, told, beside, "
        + "serial, bin";

    public int Leg => LegNo ?? (Kind == LedgerKinds.TransferIn ? 1 : 0);

    public bool IsStock => Kind is not (LedgerKinds.Variance or LedgerKinds.Standard);

    public static HistoryRow Read(DbDataReader r) => new(
        r.GetInt64(0), Long(r, 1) ?? Long(r, 24) ?? 0, new(Instants.FromMicroseconds(r.GetInt64(2)), r.GetInt64(3)), r.GetGuid(4),
        r.GetGuid(5), Text(r, 6), r.GetString(7), Quantity.FromScaled(r.GetInt64(8)), Money.FromScaled(r.GetInt64(9)),
        Enum.Parse<ContraAccount>(r.GetString(10)), Long(r, 11), r.IsDBNull(12) ? null : r.GetGuid(12), Text(r, 13),
        r.IsDBNull(14) || r.IsDBNull(15) ? null : CostPair.From(Money.FromScaled(r.GetInt64(14)), Quantity.FromScaled(r.GetInt64(15))),
        new(r.GetString(16), r.GetGuid(17), r.GetInt32(18), r.GetString(19), r.GetInt32(20)), r.GetBoolean(21),
        r.IsDBNull(22) ? null : r.GetInt32(22), Text(r, 23),
        Traits.Of(Text(r, 6), Text(r, 25), Text(r, 26), null, null) is { } goods ? goods with { ToBin = goods.Bin } : null);

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static long? Long(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetInt64(column);
}

/// <summary>The document line that a movement came from.</summary>
internal sealed record LedgerSource(string Kind, Guid Id, int Line, string Number, int Site);
