using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Posting;

/// <summary>Whether goods may be taken that aren't there: what is said of the item in the warehouse, else of the warehouse. Forbidden is
/// forbidden; a warning wants a confirmation; both ways through want a reason. A transfer beyond the stock always wants the confirmation,
/// because it makes goods appear where nobody put them.</summary>
internal sealed class NegativeRules(InventoryDbContext db)
{
    private readonly Dictionary<(Guid Item, Guid Warehouse), NegativeStock> _known = [];

    public async Task<NegativeStock> Of(Guid item, Guid warehouse, CancellationToken ct)
    {
        if (_known.TryGetValue((item, warehouse), out var known)) return known;
        var rule = NegativeStock.Forbid;
        await db.Read("SELECT negative_stock FROM inv_warehouses WHERE id = @p0", [warehouse], r => rule = Rule(r.GetString(0)), ct);
        await db.Read(
            "SELECT policy FROM inv_negative_stock WHERE item_id = @p0 AND warehouse_id = @p1", [item, warehouse],
            r => rule = Rule(r.GetString(0)), ct);
        return _known[(item, warehouse)] = rule;
    }

    /// <param name="posting">What wants to go beyond the stock.</param>
    /// <param name="movement">Which of its lines.</param>
    /// <param name="item">What there would be too little of: of a conversion one of its inputs.</param>
    /// <param name="warehouse">Where.</param>
    /// <param name="there">How much may still be taken, now and at every later moment.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Error?> Refuse(
        StockPosting posting, Movement movement, Guid item, Guid warehouse, Quantity there, CancellationToken ct)
    {
        if (posting.BelowZero is not { } said) return null;
        var rule = await Of(item, warehouse, ct);
        var mustConfirm = rule == NegativeStock.Warn || movement.Kind == MovementKind.Transfer;
        if (rule == NegativeStock.Forbid || (mustConfirm && !said.Confirmed))
        {
            var sku = await SkuOf(item, ct);
            return movement.Kind == MovementKind.Count
                ? StockErrors.CountBelowZero(sku, movement.Counted, there).At($"lines[{movement.Line - 1}].counted")
                : StockErrors.InsufficientStock(sku, there, movement.Asks(item), canConfirm: rule != NegativeStock.Forbid)
                    .At($"lines[{movement.Line - 1}].quantity");
        }

        return string.IsNullOrWhiteSpace(posting.Reason) ? StockErrors.ReasonRequired : null;
    }

    public async Task<string> SkuOf(Guid item, CancellationToken ct)
    {
        var sku = "";
        await db.Read("SELECT sku FROM inv_items WHERE id = @p0", [item], r => sku = r.GetString(0), ct);
        return sku;
    }

    public async Task<string> CodeOf(Guid warehouse, CancellationToken ct)
    {
        var code = "";
        await db.Read("SELECT code FROM inv_warehouses WHERE id = @p0", [warehouse], r => code = r.GetString(0), ct);
        return code;
    }

    private static NegativeStock Rule(string text) => Enum.Parse<NegativeStock>(text);
}
