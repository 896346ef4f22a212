using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.StockDocuments;

/// <summary>The warehouse's word on going below zero. Forbidden is forbidden; a warning wants a confirmation; both ways through want a
/// reason. A transfer beyond the stock always wants the confirmation, because it makes goods appear where nobody put them.</summary>
internal sealed class DocumentBelowZero(NegativeStock rule, StockDraft draft, IReadOnlyDictionary<Guid, string> skus) : IBelowZero
{
    public Error? Refuse(Movement movement, Quantity there)
    {
        var mustConfirm = rule == NegativeStock.Warn || movement.Kind == MovementKind.Transfer;
        if (rule == NegativeStock.Forbid || (mustConfirm && !draft.AllowNegative))
        {
            return StockErrors.InsufficientStock(skus[movement.ItemId], there, movement.Quantity.Abs(), canConfirm: rule != NegativeStock.Forbid)
                .At($"lines[{movement.Line - 1}].quantity");
        }

        return string.IsNullOrWhiteSpace(draft.Reason) ? StockErrors.ReasonRequired : null;
    }
}
