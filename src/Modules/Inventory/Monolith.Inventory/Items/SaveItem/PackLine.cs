using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items.SaveItem;

/// <summary>A pack while somebody fills it in: nothing of it need be there yet.</summary>
internal sealed class PackLine
{
    /// <summary>One of the product's words, or <see cref="Another"/>; empty while nothing is chosen.</summary>
    public string Unit { get; set; } = "";

    public string? OwnUnit { get; set; }

    public Quantity? Size { get; set; }

    public string? Barcodes { get; set; }

    public bool ForBuying { get; set; }

    public bool ForSelling { get; set; }

    /// <summary>Stands for a word that the product doesn't know.</summary>
    public const string Another = "*";

    public List<string> Codes => CodesIn(Barcodes);

    public bool IsEmpty => Unit.Length == 0 && Size is null && Barcodes is null && !ForBuying && !ForSelling;

    public static PackLine Of(ItemPack pack) => new()
    {
        Unit = UnitWords.Known.Contains(pack.Unit) ? pack.Unit : Another,
        OwnUnit = pack.Unit,
        Size = pack.Size,
        Barcodes = string.Join("; ", pack.Barcodes ?? []) is { Length: > 0 } codes ? codes : null,
        ForBuying = pack.ForBuying,
        ForSelling = pack.ForSelling,
    };

    public ItemPack ToPack() => new((Unit == Another ? OwnUnit : Unit) ?? "", Size ?? Quantity.Zero, Codes, ForBuying, ForSelling);

    /// <summary>Codes as people type several into one box.</summary>
    public static List<string> CodesIn(string? text) =>
        [.. (text ?? "").Split(['\n', '\r', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
