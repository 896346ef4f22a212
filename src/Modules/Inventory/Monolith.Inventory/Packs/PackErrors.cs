namespace Monolith.Inventory.Packs;

internal static class PackErrors
{
    public static readonly Error Days = Error.Invalid("inventory.pack-days", "The first day of a pack lies behind its last. Exchange them.")
        .At("from");

    public static readonly Error Empty = Error.Conflict(
        "inventory.pack-empty", "No sealed row lies in these days. Seal the ledger first, or name other days.");

    public static readonly Error KeyMalformed = Error.Invalid(
        "inventory.key-malformed", "This is no public key of a ledger: a PEM file of an ECDSA key is expected.").At("key");
}
