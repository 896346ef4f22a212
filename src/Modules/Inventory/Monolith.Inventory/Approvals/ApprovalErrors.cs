namespace Monolith.Inventory.Approvals;

internal static class ApprovalErrors
{
    public static Error Needed(Money worth, Money limit) => Error.Conflict(
            "inventory.approval-needed", $"The document is worth {worth}, more than {limit}: another person must approve it.")
        .With("worth", worth).With("limit", limit);

    public static Error NotNeeded(Money worth) => Error.Conflict(
        "inventory.approval-not-needed", $"The document is worth {worth}, within the limit: post it.").With("worth", worth);

    public static Error SelfApproval(string name) => Error.Conflict(
        "inventory.request-self-approval", $"{name} asked for approval and can't give it.").With("name", name);

    public static Error Unknown(Guid id) =>
        Error.NotFound("inventory.unknown-stock-request", $"There is no request {id}.").With("id", id);

    public static Error Decided(StockRequestState state) => Error.Conflict(
        "inventory.request-decided", "The request was decided already.").With("state", state);

    /// <summary>A correction would go round another person's word.</summary>
    public static Error CorrectionAbove(Money worth, Money limit) => Error.Conflict(
            "inventory.correction-above-limit",
            $"Corrected, the document is worth {worth}, more than {limit}: cancel it and ask for approval of a new one.")
        .With("worth", worth).With("limit", limit);
}
