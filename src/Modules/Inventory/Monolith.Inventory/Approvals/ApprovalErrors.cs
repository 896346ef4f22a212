namespace Monolith.Inventory.Approvals;

internal static class ApprovalErrors
{
    /// <param name="worth">Null where the reader may not see costs.</param>
    public static Error Needed(Money? worth, Money limit) => worth is { } known
        ? Error.Conflict(
                "inventory.approval-needed", $"The document is worth {known}, more than {limit}: another person must approve it.")
            .With("worth", known).With("limit", limit)
        : Error.Conflict("inventory.approval-needed", $"The document is worth more than {limit}: another person must approve it.")
            .With("limit", limit) with { TextCode = "inventory.approval-needed-unseen" };

    public static readonly Error NotNeeded = Error.Conflict(
        "inventory.approval-not-needed", "The document is worth no more than the limit: post it.");

    public static Error SelfApproval(string name) => Error.Conflict(
        "inventory.request-self-approval", $"{name} asked for approval and can't give it.").With("name", name);

    public static Error Unknown(Guid id) =>
        Error.NotFound("inventory.unknown-stock-request", $"There is no request {id}.").With("id", id);

    public static Error Decided(StockRequestState state) => Error.Conflict(
        "inventory.request-decided", "The request was decided already.").With("state", state);

    /// <summary>A correction would go round another person's word.</summary>
    /// <param name="worth">Null where the reader may not see costs.</param>
    public static Error CorrectionAbove(Money? worth, Money limit) => worth is { } known
        ? Error.Conflict(
                "inventory.correction-above-limit",
                $"Corrected, the document is worth {known}, more than {limit}: cancel it and ask for approval of a new one.")
            .With("worth", known).With("limit", limit)
        : Error.Conflict(
                "inventory.correction-above-limit",
                $"Corrected, the document is worth more than {limit}: cancel it and ask for approval of a new one.")
            .With("limit", limit) with { TextCode = "inventory.correction-above-limit-unseen" };
}
