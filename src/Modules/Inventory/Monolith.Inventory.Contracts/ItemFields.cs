using System.Globalization;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Contracts;

/// <summary>A field that the shop keeps of its items beside those that the product has.</summary>
/// <param name="Key">What files and the API call it: small letters, digits, hyphens. Fixed once the field is made.</param>
/// <param name="Required">A new item needs it, and one that has it keeps it.</param>
/// <param name="Limit">Of a text how many characters, of a number how much at most; null: as much as there is room for.</param>
/// <param name="Choices">What can be chosen, in order; empty where nothing is.</param>
/// <param name="Position">Its place among the others, from 0.</param>
/// <param name="Active">Pages and files have it.</param>
public sealed record ItemFieldInfo(
    Guid FieldId, string Key, LocalName Name, ItemFieldKind Kind, bool Required, int? Limit, IReadOnlyList<string> Choices, int Position,
    bool Active, long Version) : IHasVersion
{
    /// <summary>So many a shop may have.</summary>
    public const int Most = 40;

    public const int MostChoices = 100;

    public const int LongestKey = 30;

    public const int LongestText = 500;

    public const int LongestChoice = 60;

    public static readonly Quantity LargestNumber = Quantity.Of(1_000_000_000);

    /// <summary>What was typed as the field keeps it: a number without zeros at its end, a day as 2026-03-31, <c>true</c> or
    /// <c>false</c>, a choice in the spelling that was given to it. Null: it can't be that.</summary>
    public string? Read(string text)
    {
        var typed = PlainText.Line(text).Trim();
        return Kind switch
        {
            ItemFieldKind.Text => typed.Length <= (Limit ?? LongestText) ? typed : null,
            ItemFieldKind.Number => Quantity.TryParse(typed, out var number) && Fits(number) ? number.ToString() : null,
            ItemFieldKind.Day => DateOnly.TryParseExact(
                typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? typed : null,
            ItemFieldKind.YesNo => YesNo(typed),
            _ => Choices.FirstOrDefault(c => Folding.Words(c) == Folding.Words(typed)),
        };
    }

    private bool Fits(Quantity number)
    {
        var most = Limit is { } limit ? Quantity.Of(limit) : LargestNumber;
        return number <= most && -number <= most;
    }

    private static string? YesNo(string typed) => typed.ToUpperInvariant() switch
    {
        "TRUE" or "1" => "true",
        "FALSE" or "0" => "false",
        _ => null,
    };
}

public enum ItemFieldKind
{
    Text,

    /// <summary>With up to six decimals.</summary>
    Number,
    Day,
    YesNo,
    Choice,
}

/// <summary>The shop's own fields of items.</summary>
public interface IItemFields
{
    /// <summary>In their order, those that aren't used any more too.</summary>
    ValueTask<IReadOnlyList<ItemFieldInfo>> All(CancellationToken ct);
}
