namespace Monolith.Inventory.Reordering;

internal static class ReorderErrors
{
    public static readonly Error UnknownRule = Error.NotFound("inventory.unknown-reorder-rule", "There is no reorder rule for this item and warehouse.");
}
