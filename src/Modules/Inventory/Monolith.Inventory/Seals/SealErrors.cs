namespace Monolith.Inventory.Seals;

internal static class SealErrors
{
    public static readonly Error NoKey = Error.Unavailable(
        "inventory.no-seal-key",
            "This installation has no folder for keys, so the ledger can't be sealed. Run the shop with a data folder.");

    public static readonly Error NothingSealed = Error.NotFound("inventory.nothing-sealed",
        "Nothing is sealed yet. Seal the ledger first.");

    public static Error KeyMissing(string file) => Error.Unavailable(
            "inventory.seal-key-missing",
            $"The ledger was sealed with a key whose file {file} isn't in the data folder. Put it back from a backup.")
        .With("file", file);

    public static Error KeyDamaged(string file) => Error.Unavailable(
            "inventory.seal-key-damaged", $"The key file {file} can't be read. Put it back from a backup.")
        .With("file", file);

    public static Error AnchorMalformed(string text) => Error.Invalid(
            "inventory.anchor-malformed", $"'{text}' is no head of the seals: it is a block's number, a colon and 64 hexadecimal digits.")
        .With("text", text).At("anchor");
}
