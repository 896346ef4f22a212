namespace Monolith.Inventory.StockDocuments;

/// <summary>What can be wrong with a document that moves stock.</summary>
internal static class StockErrors
{
    public static readonly Error ReasonRequired = Error.Invalid("inventory.reason-required", "Say why.").At("reason");

    public static readonly Error BackDating =
        Error.Forbidden("inventory.back-dating", "Only who may back-date can post to an earlier time.").At("effective");

    public static readonly Error InFuture =
        Error.Invalid("inventory.effective-in-future", "Stock can't move in the future.").At("effective");

    public static readonly Error SameWarehouse =
        Error.Invalid("inventory.same-warehouse", "A transfer goes from one warehouse to another.").At("toWarehouseId");

    public static readonly Error CostMissing = Error.Invalid(
        "inventory.cost-missing", "Say what the goods cost; 0 where they were free.");

    public static readonly Error LotRequired = Error.Invalid(
        "inventory.lot-required", "The item's lots have costs of their own: say which lot it is.");

    public static readonly Error UnknownOrigin = Error.Invalid(
        "inventory.unknown-origin", "The document line that the goods came with isn't in the ledger, or was taken back.").At("lines");

    public static readonly Error ReturnPrecedes = Error.Invalid(
        "inventory.return-precedes", "Goods can't go back before they came.").At("effective");

    public static readonly Error ReturnExceeds = Error.Conflict(
        "inventory.return-exceeds", "More would have come or gone back than there was.").At("lines");

    public static readonly Error HasReturns = Error.Conflict(
        "inventory.has-returns", "Goods of this document came or went back, or were written off: take that back first.");

    public static readonly Error CarriesCosts = Error.Conflict(
        "inventory.receipt-carries-costs", "Freight or other costs are laid on this receipt: take them back first.");

    public static readonly Error ValueNegative = Error.Conflict(
        "inventory.value-negative", "The goods would be worth less than nothing.").At("lines");

    public static readonly Error ValueRange =
        Error.Invalid("inventory.value-range", "The quantity or its value is beyond what the ledger can hold.");

    public static Error UnknownItem(Guid item) => Error.NotFound("inventory.unknown-item", "There is no such item.").With("item", item);

    public static Error UnknownWarehouse(Guid warehouse) =>
        Error.NotFound("inventory.unknown-warehouse", "There is no such warehouse.").With("warehouse", warehouse);

    public static Error WarehouseInactive(string code) =>
        Error.Conflict("inventory.warehouse-inactive", $"Warehouse {code} isn't in use any more.").With("code", code);

    public static Error ServiceItem(string sku) =>
        Error.Invalid("inventory.service-item", $"{sku} is a service: it has no stock.").With("sku", sku);

    public static Error QuantityDigits(string sku, int digits) => Error.Invalid(
        "inventory.quantity-digits", $"A quantity of {sku} has at most {digits} decimals.").With("sku", sku).With("digits", digits);

    public static Error MomentMalformed(string text) => Error.Invalid(
        "inventory.moment-malformed",
            $"'{text}' is neither a day (2026-03-31) nor an instant with its offset (2026-03-31T10:00Z).").With("text", text);

    public static Error UnknownDocument(Guid document) =>
        Error.NotFound("inventory.unknown-document", "There is no such stock document.").With("document", document);

    public static Error OpeningThere(string sku, Quantity quantity) => Error.Conflict(
        "inventory.opening-there", $"{sku} has opening stock here already: {quantity}. Correct it with an adjustment.").With("sku",
            sku).With("quantity", quantity.ToString());

    public static Error ReceiptUsed(string sku) => Error.Conflict(
        "inventory.receipt-used", $"{sku} has moved since: the receipt can't be taken back.").With("sku", sku);

    public static Error AlreadyCancelled(string number) => Error.Conflict(
        "inventory.already-cancelled", $"{number} was cancelled already.").With("number", number);

    public static Error LineCancelled(int line) => Error.Conflict(
        "inventory.already-cancelled", $"Line {line} was cancelled already.").With("number", line);

    public static Error GoodsUsed(string sku, string warehouse) => Error.Conflict(
            "inventory.goods-used", $"Goods of {sku} have been used since: without this document {warehouse} would have had less than nothing.")
        .With("sku", sku).With("warehouse", warehouse);

    public static Error NotCorrectable(string number) => Error.Conflict(
        "inventory.not-correctable", $"{number} can't be corrected line by line: cancel it and post what it should have said.")
        .With("number", number);

    public static Error UnknownDocumentLine(string number, int line) => Error.Invalid(
        "inventory.unknown-document-line", $"{number} has no line {line}.").With("number", number).With("line", line);

    public static Error NothingCorrected(int line) => Error.Invalid(
        "inventory.nothing-corrected", $"Line {line} says that already: leave it out.").With("line", line);

    public static Error CorrectionSign(int line) => Error.Invalid(
        "inventory.correction-sign", $"Line {line} keeps its direction: a quantity of zero or of the other sign is another document.")
        .With("line", line);

    public static Error NothingToRevalue(string sku) => Error.Conflict(
            "inventory.nothing-to-revalue", $"There is nothing of {sku} to revalue at that moment, or it is worth that already.")
        .With("sku", sku);

    public static Error NotAtStandard(string sku) => Error.Invalid(
        "inventory.not-at-standard", $"{sku} isn't costed at a standard.").With("sku", sku);

    public static Error AmountDigits(int digits) => Error.Invalid(
        "inventory.amount-digits", $"An amount has at most {digits} decimals.").With("digits", digits);

    public static Error UnknownReceipt(Guid receipt) =>
        Error.NotFound("inventory.unknown-receipt", "There is no such goods receipt.").With("receipt", receipt);

    public static Error UnknownSupplier(Guid supplier) =>
        Error.NotFound("inventory.unknown-supplier", "There is no such supplier.").With("supplier", supplier);

    public static Error ReceiptLine(string number, int line) => Error.Invalid(
        "inventory.receipt-line", $"Goods receipt {number} has no line {line} of this item in the stock ledger.")
        .With("number", number).With("line", line);

    public static Error MoreThanReceived(string sku, Quantity left, Quantity asked) => Error.Conflict(
        "inventory.more-than-received", $"Of {sku} {left} can still go back on this receipt, not {asked}.")
        .With("sku", sku).With("left", left.ToString()).With("asked", asked.ToString());

    /// <param name="lowest">The balance that a later moment would have.</param>
    public static Error CountBelowZero(string sku, Quantity counted, Quantity lowest) => Error.Conflict(
            "inventory.insufficient-stock", $"Had there been {counted} of {sku} then, there would have been {lowest} later.")
        .With("sku", sku).With("counted", counted.ToString()).With("there", lowest.ToString()) with
        {
            TextCode = "inventory.count-below-zero",
        };

    /// <param name="there">How much may be taken without going below zero, then or later.</param>
    /// <param name="canConfirm">The warehouse lets it through when somebody says so, with a reason.</param>
    public static Error InsufficientStock(string sku, Quantity there, Quantity asked, bool canConfirm) => Error.Conflict(
            "inventory.insufficient-stock", $"There are only {there} of {sku}, not {asked}.")
        .With("sku", sku).With("there", there.ToString()).With("asked", asked.ToString()).With("canConfirm", canConfirm);
}
