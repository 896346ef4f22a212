using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>What comes in several variants, each an item of its own: a shirt in sizes and colours.</summary>
/// <param name="Code">Unique, whatever the letter case.</param>
/// <param name="Axes">1 to 3; their values in the order that people read them in.</param>
/// <param name="SkuPattern">How SKUs of new variants are proposed: <c>{code}</c>, and <c>{1}</c> to <c>{3}</c> for the values.</param>
public sealed record StyleInfo(
    Guid StyleId, string Code, LocalName Name, IReadOnlyList<StyleAxis> Axes, string Unit, string? Category, string TaxCategory,
    string? Brand, string? Specification, string? Origin, string SkuPattern, bool Active, long Version) : IHasVersion
{
    public const int MostAxes = 3;

    public const int MostValues = 50;

    public const int LongestValue = 30;

    /// <summary>The most variants that a style may have room for.</summary>
    public const int MostVariants = 1000;

    public const int LongestVariant = 100;

    public const string UsualPattern = "{code}-{1}-{2}-{3}";

    private const string Between = " / ";

    /// <summary>One value of each axis, as an item says which variant it is.</summary>
    public static string Variant(IEnumerable<string> values) => string.Join(Between, values);

    /// <summary>The values that such a text names, in the spelling of the axes; null: it names no variant of the style.</summary>
    public IReadOnlyList<string>? ValuesOf(string? variant)
    {
        var parts = (variant ?? "").Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length != Axes.Count) return null;
        var values = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Axes[i].Find(parts[i]) is not { } value) return null;
            values[i] = value;
        }

        return values;
    }

    /// <summary>The SKU that is proposed for a variant: axes that the style hasn't leave nothing behind.</summary>
    public string SkuOf(IReadOnlyList<string> values)
    {
        var sku = SkuPattern.Replace("{code}", Code, StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < MostAxes; i++)
            sku = sku.Replace($"{{{i + 1}}}", i < values.Count ? values[i] : "", StringComparison.Ordinal);
        return sku.Trim('-', '_', '.', '/', ' ').Replace(' ', '-').ToUpperInvariant();
    }

    /// <summary>What a variant is called in each language of the style.</summary>
    public LocalName NameOf(string variant)
    {
        LocalName name = $"{Name.Default} {variant}";
        foreach (var (language, text) in Name.Others) name = name.With(language, $"{text} {variant}");
        return name;
    }

    /// <summary>Every variant that the axes have room for, the last axis changing first.</summary>
    public IEnumerable<IReadOnlyList<string>> Combinations()
    {
        IEnumerable<IReadOnlyList<string>> all = [[]];
        foreach (var axis in Axes) all = all.SelectMany(some => axis.Values, (some, value) => (IReadOnlyList<string>)[.. some, value]);
        return all;
    }
}

/// <param name="Name">What differs along it: size, colour.</param>
public sealed record StyleAxis(LocalName Name, IReadOnlyList<string> Values)
{
    /// <summary>Its value of that word, however it is written.</summary>
    public string? Find(string value) => Values.FirstOrDefault(v => Folding.Words(v) == Folding.Words(value));
}

/// <summary>The styles of the shop.</summary>
public interface IStyles
{
    /// <summary>Of those codes; the answer's keys are the codes as asked.</summary>
    Task<IReadOnlyDictionary<string, StyleInfo>> FindByCode(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The style that each item is a variant of; items that stand by themselves are absent.</summary>
    Task<IReadOnlyDictionary<Guid, StyleOfItem>> OfItems(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);
}

public sealed record StyleOfItem(Guid StyleId, string Code, LocalName Name);

/// <summary>Base prices of variants while a style's are made; whoever keeps prices answers.</summary>
public interface IVariantPrices
{
    /// <summary>The permission that setting prices needs.</summary>
    string Permission { get; }

    /// <summary>Those in force now.</summary>
    Task<IReadOnlyDictionary<Guid, Money>> Of(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);

    /// <summary>Why an amount can't be a price; null: it can.</summary>
    Error? Refuse(Money price);

    /// <summary>They hold from now on. Sent again under the same ids it changes nothing.</summary>
    Task<Result<Done>> Set(IReadOnlyList<VariantPrice> prices, CancellationToken ct);
}

/// <param name="PriceId">From whoever asked first.</param>
/// <param name="Before">The price that was in force; null: none was.</param>
public sealed record VariantPrice(Guid PriceId, Guid ItemId, Money Price, Money? Before);
