namespace Monolith.Purchasing.Receipts;

internal static class ReceiptErrors
{
    public static Error UnknownLine(int no, int index) =>
        Error.Invalid("purchasing.unknown-line", $"The order has no line {no}.").With("line", no).At($"lines[{index}].orderLineNo");

    public static Error OverDelivery(string sku, Quantity open, Quantity received, int index) =>
        Error.Conflict("purchasing.over-delivery", $"'{sku}': {received} came in, {open} was still open. Accept the over-delivery, or receive less.")
            .With("sku", sku).With("open", open).With("received", received).At($"lines[{index}].quantity");

    public static readonly Error BackDating =
        Error.Forbidden("purchasing.back-dating", "A receipt of the past needs the permission to back-date stock.").At("effective");

    public static readonly Error NotYetReceived =
        Error.Invalid("purchasing.not-yet-received", "Goods can't have come in in the future.").At("effective");

    public static Error Cancelled(string number) =>
        Error.Conflict("purchasing.receipt-cancelled", $"Goods receipt {number} was cancelled already.").With("number", number);

    public static Error UnknownReceipt(Guid id) =>
        Error.NotFound("purchasing.unknown-receipt", $"There is no goods receipt {id}.").With("id", id);
}
