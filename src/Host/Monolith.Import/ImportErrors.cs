using Monolith.SharedKernel;

namespace Monolith.Import;

internal static class ImportErrors
{
    public static readonly Error Unreachable = Error.Unavailable("import.file-unreachable", "The file can't be read any more.");

    public static readonly Error GivenUp = Error.Conflict(
        "import.given-up", "The import was given up: nothing of it is left. Its plan is kept and can be applied later.");

    public static Error FileMissing(string file) => Error.NotFound("import.file-missing", $"There is no file {file}.").With("file", file);

    public static Error UnknownList(string list, IEnumerable<string> lists) =>
        Error.NotFound("import.unknown-list", $"There is no list '{list}'. There are {string.Join(", ", lists)}.").With("list", list)
            .With("lists", string.Join(", ", lists));

    public static Error UnknownPlan(Guid id) => Error.NotFound("import.unknown-plan", $"There is no import {id}.").With("id", id);

    public static Error UnknownMap(Guid id) => Error.NotFound("import.unknown-own-map", $"There is no map {id}.").With("id", id);

    public static Error MapNameTaken(string name) =>
        Error.Conflict("import.map-name-taken", $"There is a map '{name}' already. Choose another name.").With("name", name).At("name");

    public static Error NotNow(string state) =>
        Error.Conflict("import.not-now", $"That can't be done with an import that is {state}.").With("state", state);

    public static Error NothingToApply => Error.Conflict("import.nothing-to-apply", "The plan changes nothing: no line is new or changed.");

    public static readonly Error PackWithoutUnit =
        Error.Invalid("import.pack-without-unit", "A pack's content or barcodes stand there, but no word for the pack.");

    public static Error PacksMalformed(string text) => Error
        .Invalid("import.packs-malformed", $"'{text}' names no packs. Write case=12=BARCODE, several with a semicolon between them.")
        .With("text", text);

    public static readonly Error PriceNegative = Error.Invalid("import.price-negative", "The price is negative.");

    public static Error PackPricesMalformed(string text) => Error
        .Invalid("import.pack-prices-malformed", $"'{text}' names no prices of packs. Write case=110.00, several with a semicolon between.")
        .With("text", text);

    public static Error NoSuchPack(string unit) =>
        Error.Invalid("import.no-such-pack", $"The item has no pack '{unit}' that could have a price.").With("unit", unit);

    public static Error UsedSince(int line, string key) =>
        Error.Conflict("import.used-since", $"'{key}' of line {line} has been used since: the import can't be taken back.")
            .With("line", line).With("key", key);

    public static Error ChangedSince(int line, string key) =>
        Error.Conflict("import.changed-since", $"'{key}' of line {line} has been changed since: the import can't be taken back.")
            .With("line", line).With("key", key);
}
