using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

internal static class SalesErrors
{
    public static readonly Error NoWarehouse = Error.NotFound("inventory.unknown-warehouse", "The shop has no warehouse.");

    public static Error Differs(string number) => Error.Conflict(
        "import.document-differs", $"The document {number} was booked with other lines: it stays as it is.").With("number", number);

    public static Error BookedMeanwhile(string number) => Error.Conflict(
        "import.document-there", $"The document {number} was booked meanwhile by another import.").With("number", number);

    public static Error Incomplete(string number, int line) => Error.Invalid(
            "import.document-incomplete", $"Line {line} of the document {number} is refused, so it isn't booked at all.")
        .With("number", number).With("first", line);

    public static Error OtherDay(string number, DateOnly day, DateOnly first) => Error.Invalid(
            "import.document-days",
            $"The document {number} began on {first:yyyy-MM-dd}, and this line is of {day:yyyy-MM-dd}: a document is of one day.")
        .With("number", number).With("day", $"{day:yyyy-MM-dd}").With("first", $"{first:yyyy-MM-dd}");

    public static Error TooLong(string number, int most) => Error.Invalid(
            "import.document-too-long", $"The document {number} has more than {most} lines.")
        .With("number", number).With("most", most);

    public static Error NumberTooLong(int most) => Error.Invalid(
        "import.value-too-long", $"The number of the document has more than {most} characters.").With("most", most);

    public static readonly Error InFuture = Error.Invalid("import.date-future", "The day has not come yet. Is it day or month first?");

    public static readonly Error OutOfRange = Error.Invalid("import.sale-out-of-range",
        "A quantity goes up to 1,000,000, a price to 100,000,000.");

    public static Finding TaxUndecided(string category, int lines) => Finding.Warning(
            "import.tax-undecided",
            $"Nobody has said how the tax category '{category}' is taxed: what was sold of it is booked at 0 %, on {lines} lines.")
        .With("category", category).With("lines", lines);

    public static Error Digits(string sku, int digits) =>
        Error.Invalid("inventory.quantity-digits", $"A quantity of {sku} has at most {digits} decimals.")
            .With("sku", sku).With("digits", digits);
}
