using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Counts;

/// <summary>What can be wrong with a count.</summary>
internal static class CountErrors
{
    public static readonly Error NothingToCount = Error.Conflict(
        "inventory.count-empty", "Nothing in this warehouse is of what is to be counted.");

    public static readonly Error SamePerson = Error.Conflict(
        "inventory.count-same-person", "The second count is made by another person than the first.");

    public static readonly Error NoSecond = Error.Conflict(
        "inventory.count-no-second", "This item needs no second count here, or its area isn't finished yet.");

    public static readonly Error DrillPosts = Error.Conflict(
        "inventory.count-drill", "This count is a drill: it never changes the books. Close it instead.");

    public static readonly Error NothingCounted = Error.Conflict(
        "inventory.count-nothing-counted", "Nothing has been counted yet.");

    public static readonly Error CategoryMissing = Error.Invalid(
        "inventory.count-category-missing", "Say which category is counted.").At("category");

    public static readonly Error ItemsMissing = Error.Invalid(
        "inventory.count-items-missing", "Say which items are counted.").At("items");

    public static readonly Error SampleSize = Error.Invalid(
        "inventory.count-most-missing", "Say how many items are counted.").At("mostItems");

    public static Error Unknown(Guid count) =>
        Error.NotFound("inventory.unknown-count", "There is no such count.").With("count", count);

    public static Error WrongState(CountRow count) => Error.Conflict(
            "inventory.count-state", $"{count.Number} is {count.State}: this can't be done with it now.")
        .With("number", count.Number).With("state", count.State.ToString());

    public static Error UnknownArea(int no) =>
        Error.NotFound("inventory.unknown-count-area", $"The count has no area {no}.").With("area", no);

    public static Error AreaTaken(CountAreaRow area) => Error.Conflict(
            "inventory.count-area-taken", $"{area.Counter} counts this area.")
        .With("area", area.Name).With("counter", area.Counter ?? "");

    public static Error AreaFinished(CountAreaRow area) => Error.Conflict(
        "inventory.count-area-finished", "This area is finished. Open it again to change it.").With("area", area.Name);

    public static Error AreasOpen(int areas) => Error.Conflict(
        "inventory.count-areas-open", $"{areas} areas aren't finished yet.").With("areas", areas);

    public static Error SecondMissing(string sku, int items) => Error.Conflict(
            "inventory.count-second-missing", $"{sku} must be counted again by another person before this is posted.")
        .With("sku", sku).With("items", items);

    public static Error CauseMissing(string sku, int items) => Error.Conflict(
            "inventory.count-cause-missing", $"Say why {sku} differs by more than is tolerated.")
        .With("sku", sku).With("items", items);

    public static Error ApprovalNeeded(Money worth, Money limit) => Error.Conflict(
            "inventory.count-approval-needed", $"The differences are worth {worth}, more than {limit}: another person must approve them.")
        .With("worth", worth).With("limit", limit);

    public static Error SelfApproval(string name) => Error.Conflict(
        "inventory.count-self-approval", $"{name} asked for approval and can't give it.").With("name", name);

    /// <summary>Two counts that both say how much there is of one item would contradict each other.</summary>
    public static Error Overlaps(string number, string sku) => Error.Conflict(
        "inventory.count-overlaps", $"{sku} is being counted in {number} already.").With("number", number).With("sku", sku);

    public static Error MomentOutside(DateTimeOffset begun) => Error.Invalid(
            "inventory.count-moment", "This was counted before the count began.")
        .With("begun", begun.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).At("countedAt");

    public static Error TooManyItems(int most) => Error.Conflict(
        "inventory.count-too-many-items", $"A count has at most {most} items: count by category.").With("most", most);

    public static Error Tracked(string sku) => Error.Conflict(
            "inventory.count-tracked", $"{sku} is kept by lot or serial number: put it right lot by lot, under Adjust stock.")
        .With("sku", sku);

    public static Error UnknownCode(string code) => Error.NotFound(
        "inventory.unknown-code", $"No item has the code {code}.").With("code", code).At("code");

    public static Error? Of(Guid item, string sku, bool isService, int digits, Quantity quantity) =>
        isService ? StockErrors.ServiceItem(sku).With("item", item)
        : quantity.IsNegative ? Error.Invalid("inventory.count-negative", "A count is zero or above.").At("quantity")
        : quantity.FitsDigits(digits) ? null
        : StockErrors.QuantityDigits(sku, digits).At("quantity");
}
