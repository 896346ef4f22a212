using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Bins;

internal static class BinErrors
{
    public static Error Unknown(string code) =>
        Error.NotFound("inventory.unknown-bin", $"There is no bin {code} in this warehouse.").With("bin", code);

    public static Error Inactive(string code) =>
        Error.Conflict("inventory.bin-inactive", $"Bin {code} isn't in use any more.").With("bin", code);

    public static Error SameBin(string code) =>
        Error.Invalid("inventory.same-bin", $"The goods are in bin {code} already.").With("bin", code);

    public static Error Short(string code, Quantity there, Quantity asked) => Error.Conflict(
            "inventory.bin-short", $"There are only {there} in {code}, not {asked}.")
        .With("bin", code).With("there", there.ToString()).With("asked", asked.ToString());

    public static Error Full(string code, Quantity free, Quantity asked) => Error.Conflict(
            "inventory.bin-full", $"Bin {code} has room for {free} more, not for {asked}.")
        .With("bin", code).With("free", free.ToString()).With("asked", asked.ToString());

    public static Error HasGoods(string code) =>
        Error.Conflict("inventory.bin-has-goods", $"There are goods in bin {code}: move them first.").With("bin", code);

    public static Error WrongStorage(string code, StorageKind bin, StorageKind item) => Error.Conflict(
            "inventory.bin-wrong-storage",
                $"Bin {code} is {bin.ToString().ToLowerInvariant()}, the goods need {item.ToString().ToLowerInvariant()}.")
        .With("bin", code);
}
