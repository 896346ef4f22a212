using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.StockDocuments;

/// <summary>A document's lines as the ledger takes them.</summary>
internal static class StockMovements
{
    /// <summary>A unit cost has two digits more than an amount: of a hundred units it is one.</summary>
    private static readonly Quantity Hundred = Quantity.Of(100);

    public static List<Movement> Of(StockDraft draft, int digits) => draft.Kind == StockDocumentKind.Conversion
        ? [Made(draft)]
        : draft.Lines.Select((line, i) => Of(draft, line, i + 1, digits)).ToList();

    /// <summary>Whether its lines say what leaves as if it were above zero.</summary>
    public static bool TakesOut(this StockDocumentKind kind) => kind is StockDocumentKind.Issue or StockDocumentKind.SupplierReturn;

    /// <summary>Whether goods come or go as they are: lots, bins and reservations have a say then.</summary>
    public static bool CarriesGoods(this StockDocumentKind kind) => kind is not (StockDocumentKind.Revaluation
        or StockDocumentKind.StandardCost or StockDocumentKind.Conversion or StockDocumentKind.LandedCost);

    public static CostPair RateOf(UnitCost cost) => new(Money.FromScaled(cost.Scaled), Hundred);

    /// <summary>A revaluation that finds nothing to change is none.</summary>
    public static Error? Unmoved(this StockDraft draft, PostedRows posted, IReadOnlyDictionary<Guid, string> skus)
    {
        if (draft.Kind != StockDocumentKind.Revaluation) return null;
        foreach (var (i, line) in draft.Lines.Index())
        {
            if (posted.ValueOf(i + 1).IsZero) return StockErrors.NothingToRevalue(skus[line.ItemId]).At($"lines[{i}].itemId");
        }

        return null;
    }

    private static Movement Of(StockDraft draft, StockDraftLine line, int no, int digits)
    {
        var made = new Movement(
            no, MovementKind.Scrap, line.ItemId, draft.WarehouseId, line.Quantity.Abs(), draft.Contra, Traits: line.Traits)
        {
            Lot = line.Goods.Lot,
        };
        return draft.Kind switch
        {
            StockDocumentKind.Receipt => made with
            {
                Kind = MovementKind.Receipt, Value = Exact.Extend(line.InUnit ?? line.Quantity, line.UnitCost, digits),
            },
            StockDocumentKind.Issue => made with { Kind = MovementKind.Issue },
            StockDocumentKind.Transfer => made with { Kind = MovementKind.Transfer, ToWarehouseId = draft.ToWarehouseId },
            StockDocumentKind.Adjustment => made with { Kind = MovementKind.Adjustment, Quantity = line.Quantity },
            StockDocumentKind.SupplierReturn => made with
            {
                Kind = MovementKind.SupplierReturn,
                Origin = line.Origin is { } origin ? new OriginLine(origin.ReceiptId, origin.Line) : null,
            },
            StockDocumentKind.Revaluation => made with
            {
                Kind = MovementKind.Revaluation, Rate = line.SetCost is { } cost ? RateOf(cost) : null, Amount = line.Amount,
            },
            StockDocumentKind.StandardCost => made with { Kind = MovementKind.Standard, Rate = RateOf(line.SetCost!.Value) },
            _ => made,
        };
    }

    /// <summary>The first line is what is made, the others are what goes in.</summary>
    private static Movement Made(StockDraft draft)
    {
        var made = draft.Lines[0];
        return new(1, MovementKind.Conversion, made.ItemId, draft.WarehouseId, made.Quantity, draft.Contra, Traits: made.Traits)
        {
            Lot = made.Goods.Lot,
            Amount = draft.Extra,
            Inputs = draft.Lines.Skip(1)
                .Select(l => new MovementInput(
                    l.ItemId, draft.WarehouseId, l.Goods.Lot, l.Quantity.Abs(), ItemCosting.Plain) { Traits = l.Traits }).ToList(),
        };
    }
}
