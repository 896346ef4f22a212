using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Reordering;

internal static class ReorderErrors
{
    public static readonly Error UnknownRule = Error.NotFound("inventory.unknown-reorder-rule", "There is no such reorder rule.");

    public static readonly Error NeedsTarget = Error.Invalid(
        "inventory.rule-needs-target", "A rule is for an item or for a category: name one of them.").At("itemId");

    public static readonly Error RuleThere = Error.Conflict(
        "inventory.rule-there",
        "There is a rule for this item or category, warehouse and first day already: change that one, or choose another first day.");

    public static readonly Error NoOpenProposals = Error.Conflict(
        "inventory.no-open-proposals", "None of these proposals is open any more: the list shows those that are.");

    public static Error UnknownCategory(string category) => Error.NotFound(
        "inventory.unknown-category", $"No item is of the category '{category}'.").With("category", category);

    public static Error TooMany(int most) =>
        Error.Invalid("inventory.too-many-rules", $"Between 1 and {most} at a time.").With("most", most);

    public static Error TooManyProposals =>
        Error.Invalid("inventory.too-many-proposals", $"Between 1 and {OrderProposals.Most} proposals at a time.")
            .With("most", OrderProposals.Most);
}
