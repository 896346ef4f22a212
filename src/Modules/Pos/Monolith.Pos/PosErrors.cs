namespace Monolith.Pos;

internal static class PosErrors
{
    public static readonly Error UnknownRegister = Error.NotFound("pos.unknown-register", "There is no such register.");
    public static readonly Error UnknownShift = Error.NotFound("pos.unknown-shift", "There is no such shift.");
    public static readonly Error UnknownTicket = Error.NotFound("pos.unknown-ticket", "There is no such ticket.");
    public static readonly Error UnknownWarehouse = Error.Invalid("pos.unknown-warehouse", "There is no such warehouse.").At("warehouseId");
    public static readonly Error FeedCursor =
        Error.Invalid("pos.feed-cursor", "This is no cursor of the items feed. Ask without one to begin anew.").At("after");
    public static readonly Error RegisterInactive = Error.Conflict("pos.register-inactive", "This register is not in use.");
    public static readonly Error ShiftClosed = Error.Conflict("pos.shift-closed", "The shift is closed. Open a new one.");
    public static readonly Error NotYourShift = Error.Forbidden("pos.not-your-shift", "Another cashier opened this shift.");
    public static readonly Error CashNotCounted = Error.Invalid("pos.cash-not-counted", "Count the cash in the drawer.").At("counted");
    public static readonly Error QuantityZero = Error.Invalid("pos.quantity-zero", "The quantity is 0.");
    public static readonly Error QuantityRange = Error.Invalid("pos.quantity-range", "The quantity is beyond 1,000,000.");
    public static readonly Error QuantityDecimals =
        Error.Invalid("pos.quantity-digits", "A quantity has at most 6 decimals.").With("sku", "").With("digits", Quantity.Decimals);
    public static readonly Error PriceMissing = Error.Invalid("pos.price-missing", "The line has no unit price.");
    public static readonly Error PriceRange = Error.Invalid("pos.price-range", "The unit price is below 0 or beyond 100,000,000.");
    public static readonly Error AmountRange = Error.Invalid("pos.amount-range", "The amount is too large.");
    public static readonly Error NoLines = Error.Invalid("pos.no-lines", "The ticket has no lines.").At("lines");
    public static readonly Error TooManyLines = Error.Invalid("pos.too-many-lines", "A ticket has at most 1,000 lines.").At("lines");
    public static readonly Error TooManyTenders = Error.Invalid("pos.too-many-tenders", "A ticket has at most 10 tenders.").At("tenders");
    public static readonly Error TenderZero = Error.Invalid("pos.tender-zero", "A tender of 0 is no tender.");
    public static readonly Error TenderSign = Error.Invalid("pos.tender-sign", "Sales take money, returns give it back: the tender has the wrong sign.");
    public static readonly Error ReturnOriginUnknown = Error.Invalid("pos.return-origin-unknown", "There is no such line on a ticket to return.");
    public static readonly Error OriginOnSale = Error.Invalid("pos.origin-on-sale", "A sold line has no origin.");
    public static readonly Error ReturnNotAllowed = Error.Forbidden("pos.return-not-allowed", "You may not take goods back.");
    public static readonly Error ReturnWithoutOriginNotAllowed =
        Error.Forbidden("pos.return-without-origin-not-allowed", "You may not take goods back without the ticket they were sold on.");
    public static readonly Error DiscountNotAllowed = Error.Forbidden("pos.discount-not-allowed", "You may not give a discount.");
    public static readonly Error PriceOverrideNotAllowed = Error.Forbidden("pos.price-override-not-allowed", "You may not change a price.");

    public static Error TooManyReceipts(int most) => Error.Forbidden(
        "pos.too-many-receipts",
        $"You have looked at {most} receipts of a shift that is still open. Who may see what is in the drawer can look at more.")
        .With("most", most);

    public static Error TooFarBack(int days) => Error
        .Invalid("pos.too-far-back", $"A shift can be brought in {days} days late at most. Older sales come in by an import of past sales.")
        .With("days", days).At("openedAt");

    public static Error RegisterCodeTaken(string code) =>
        Error.Conflict("pos.register-code-taken", $"Another register is called '{code}'.").With("code", code).At("code");

    public static Error ShiftAlreadyOpen(Guid shiftId, string cashier) =>
        Error.Conflict("pos.shift-already-open", $"{cashier} has a shift open at this register.").With("shiftId", shiftId).With("cashier", cashier);

    public static Error UnknownBarcode(string code) => Error.NotFound("pos.unknown-barcode", $"No item has the code '{code}'.").With("code", code);

    public static Error UnknownItem(Guid itemId) => Error.Invalid("pos.unknown-item", "There is no such item.").With("itemId", itemId);

    public static Error QuantityDigits(string sku, int digits) =>
        Error.Invalid("pos.quantity-digits", $"A quantity of {sku} has at most {digits} decimals.").With("sku", sku).With("digits", digits);

    public static readonly Error EntryQuantity = Error.Invalid(
        "pos.entry-quantity",
        "A line in packs says unit and quantity of entry, in the sign of its quantity, and each pack holds the same exact quantity.");

    public static Error PackDiffers(string sku, string unit) =>
        Error.Conflict("pos.pack-differs", $"'{sku}' has no such pack '{unit}' here. Scan it again.").With("sku", sku).With("unit", unit);

    public static Error QuantityMalformed(string text) => Error.Invalid("pos.quantity-malformed", $"'{text}' is not a quantity.").With("text", text);

    public static Error PriceExpired(string sku, Money given, Money price) =>
        Error.Invalid("pos.price-expired", $"{given} was not the price of {sku} at that time: it was {price}.").With("sku", sku).With("given", given).With("price", price);

    public static Error AmountDigits(int digits) =>
        Error.Invalid("pos.amount-digits", $"An amount has at most {digits} decimals in this currency.").With("digits", digits);

    public static Error DiscountRange(Money gross) =>
        Error.Invalid("pos.discount-range", $"The discount must lie between 0 and the line's amount of {gross}.").With("gross", gross);

    public static Error TotalMismatch(Money given, Money total) =>
        Error.Invalid("pos.total-mismatch", $"The till says {given}, the lines make {total}.").With("given", given).With("total", total).At("total");

    public static Error TenderBelowTotal(Money total, Money tendered) =>
        Error.Invalid("pos.tender-below-total", $"{tendered} does not make {total}.").With("total", total).With("tendered", tendered).At("tenders");

    public static Error TenderAboveTotal(Money total, Money tendered) =>
        Error.Invalid("pos.tender-above-total", $"{tendered} is more than {total}, and only cash gives change.").With("total", total).With("tendered", tendered).At("tenders");

    public static Error CashRounding(Money rounding, Money total) => Error
        .Invalid("pos.cash-rounding", $"{rounding} can't be the rounding of what is paid in cash of {total}.")
        .With("rounding", rounding).With("total", total);

    public static Error TaxRoundingDiffers(TaxRounding given) => Error.Invalid(
        "pos.tax-rounding-differs", $"Taxes aren't rounded {given} on that day.").With("given", given.ToString());

    public static Error TaxUndecided(string sku, string category) => Error.Conflict(
        "pos.tax-undecided", $"Nobody has said how the tax category '{category}' of {sku} is taxed.")
        .With("sku", sku).With("category", category);

    public static Error RoundingInThePast(DateOnly from) => Error.Invalid(
        "pos.rounding-in-the-past", $"Another rounding can't begin on a day that is over ({from:O}).").With("from", from).At("from");

    public static Error LineMismatch(Money given, Money figure) =>
        Error.Invalid("pos.line-mismatch", $"The till says {given}, the line makes {figure}.").With("given", given).With("figure", figure);

    public static Error TaxDiffers(string sku, Rate given, Rate rate) =>
        Error.Invalid("pos.tax-differs", $"{given} is not the tax on {sku}: it is {rate}.")
            .With("sku", sku).With("given", given).With("rate", rate);

    public static Error BeyondLimit(string name, string limit) =>
        Error.Forbidden("pos.beyond-limit", $"{name} may go up to {limit}.").With("name", name).With("limit", limit);

    public static Error Malformed(string field) =>
        Error.Invalid("input.malformed", "An id and a name of at most 100 characters are needed.").At(field);

    public static Error TooMany(string field, int most) =>
        Error.Invalid("input.out-of-range", $"At most {most}.").With("most", most).At(field);

    public static Error ReturnExceedsSale(string sku, Quantity remaining) =>
        Error.Invalid("pos.return-exceeds-sale", $"Only {remaining} of {sku} are left to return of that line.").With("sku", sku).With("remaining", remaining);

    public static Error ReturnPrice(string sku, Money unitPrice, Money discount) =>
        Error.Invalid("pos.return-price", $"{sku} is taken back at what it was sold for: {unitPrice}, discount {discount}.")
            .With("sku", sku).With("unitPrice", unitPrice).With("discount", discount);

    public static Error TooLong(string field, int most) =>
        Error.Invalid("input.too-long", $"At most {most} characters.").With("maxLength", most).At(field);
}
