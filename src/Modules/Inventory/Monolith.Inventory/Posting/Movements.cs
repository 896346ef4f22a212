using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Posting;

/// <summary>
/// What a document puts into <see cref="StockPosting.Movements"/>, one for each of its lines. Quantities are in stock units, values in the
/// currency's digits. How the item is costed, its pool and its lot the poster knows. What comes back are the ledger's rows of each posting,
/// in order: value against each <see cref="ContraAccount"/>, which the event <c>stock-moved</c> tells Finance. Where a movement
/// happened before something that is known already, what followed is costed once more, and <c>stock-moved</c> of the documents that
/// this is about says the difference.
/// </summary>
internal static class Movements
{
    /// <summary>Goods that come in at a value: from a supplier, as opening stock, from the shop's own production.</summary>
    public static Movement Receipt(
        int line, Guid item, Guid warehouse, Quantity quantity, Money value, ContraAccount contra, Traits? traits = null) =>
        new(line, MovementKind.Receipt, item, warehouse, quantity, contra, value, Traits: traits);

    /// <summary>Goods that leave at cost: sold, used.</summary>
    public static Movement Issue(int line, Guid item, Guid warehouse, Quantity quantity, ContraAccount contra, Traits? traits = null) =>
        new(line, MovementKind.Issue, item, warehouse, quantity, contra, Traits: traits);

    /// <summary>What a customer brings back: at the cost the sale went out with, where that is known, else at current cost.</summary>
    public static Movement Return(
        int line, Guid item, Guid warehouse, Quantity quantity, OriginLine? sale, Traits? traits = null) =>
        new(line, MovementKind.Return, item, warehouse, quantity, ContraAccount.CostOfGoods, Origin: sale, Traits: traits);

    /// <summary>Goods that go back to the supplier: at their receipt's cost, where that is known, else at current cost. What the pool
    /// can't bear is a variance.</summary>
    public static Movement SupplierReturn(
        int line, Guid item, Guid warehouse, Quantity quantity, OriginLine? receipt, Traits? traits = null) =>
        new(line, MovementKind.SupplierReturn, item, warehouse, quantity, ContraAccount.GoodsReceived, Origin: receipt, Traits: traits);

    /// <summary>Goods that are written off; of a known receipt at its cost.</summary>
    public static Movement Scrap(
        int line, Guid item, Guid warehouse, Quantity quantity, OriginLine? receipt = null, Traits? traits = null) =>
        new(line, MovementKind.Scrap, item, warehouse, quantity, ContraAccount.Scrap, Origin: receipt, Traits: traits);

    /// <summary>From one warehouse to another: both legs carry the same value.</summary>
    public static Movement Transfer(int line, Guid item, Guid from, Guid to, Quantity quantity, Traits? traits = null) =>
        new(line, MovementKind.Transfer, item, from, quantity, ContraAccount.None, ToWarehouseId: to, Traits: traits);

    /// <param name="change">With sign. A loss leaves at cost.</param>
    /// <param name="value">What a gain is worth; null: current cost.</param>
    public static Movement Adjustment(
        int line, Guid item, Guid warehouse, Quantity change, Money? value = null, Traits? traits = null,
        ContraAccount contra = ContraAccount.Adjustment) =>
        new(line, MovementKind.Adjustment, item, warehouse, change, contra, value ?? Money.Zero, Traits: traits)
        {
            Priced = value is not null,
        };

    /// <summary>"At this moment there were so many": the difference is worked out at that moment in effective order, and anew should
    /// something become known that lies before it. One posting for each moment.</summary>
    public static Movement Count(int line, Guid item, Guid warehouse, Quantity counted, Traits? traits = null) =>
        new(line, MovementKind.Count, item, warehouse, Quantity.Zero, ContraAccount.Count, Traits: traits) { Counted = counted };

    /// <summary>Sets what a unit is worth. Does nothing where there are no goods.</summary>
    public static Movement RevalueTo(int line, Guid item, Guid warehouse, UnitCost cost, string? lot = null) =>
        Revaluation(line, item, warehouse, lot) with { Rate = RateOf(cost) };

    /// <summary>Adds an amount to what the goods are worth, or takes it away.</summary>
    public static Movement RevalueBy(int line, Guid item, Guid warehouse, Money amount, string? lot = null) =>
        Revaluation(line, item, warehouse, lot) with { Amount = amount };

    /// <summary>The item's standard from this moment on. Revalues what is there in all warehouses.</summary>
    public static Movement Standard(int line, Guid item, UnitCost cost) =>
        new(line, MovementKind.Standard, item, Guid.Empty, Quantity.Zero, ContraAccount.Revaluation) { Rate = RateOf(cost) };

    /// <summary>Makes goods of other goods: what is made costs what went in and the extra.</summary>
    /// <param name="extra">Zero or above: labour and the like.</param>
    public static Movement Conversion(
        int line, Guid item, Guid warehouse, Quantity made, IReadOnlyList<MovementInput> inputs, Money extra, Traits? traits = null) =>
        new(line, MovementKind.Conversion, item, warehouse, made, ContraAccount.Assembly, Traits: traits) { Inputs = inputs, Amount = extra };

    /// <summary>What a conversion uses up.</summary>
    public static MovementInput Input(Guid item, Guid warehouse, Quantity quantity, string? lot = null) =>
        new(item, warehouse, lot, quantity, ItemCosting.Plain);

    /// <summary>A unit cost as costing takes it.</summary>
    public static CostPair RateOf(UnitCost cost) =>
        // Six digits of a unit cost are four of money for a hundred units: nothing is rounded.
        new(Money.FromScaled(cost.Scaled), Quantity.FromScaled(100 * Quantity.Scale));

    private static Movement Revaluation(int line, Guid item, Guid warehouse, string? lot) =>
        new(line, MovementKind.Revaluation, item, warehouse, Quantity.Zero, ContraAccount.Revaluation, Traits: Traits.Of(lot, null, null, null, null));
}
