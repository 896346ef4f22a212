namespace Monolith.Inventory.Counts;

/// <summary>What the counters' words about one item come to.</summary>
/// <param name="Quantity">Of all areas together.</param>
/// <param name="First">The first of the moments that it rests on: what moved between them and the last is in doubt.</param>
/// <param name="Moment">The last of them, which the count is as of.</param>
/// <param name="Counters">Who counted what it rests on.</param>
/// <param name="Round">2 where every area that has it was counted again.</param>
internal sealed record Counted(
    Quantity Quantity, DateTimeOffset First, DateTimeOffset Moment, string Counters, int Round);

/// <summary>Adds up what was counted. Knows no database.</summary>
internal static class Tally
{
    /// <summary>By item. In each area the second count holds where there is one, and of several words the last.</summary>
    public static Dictionary<Guid, Counted> Of(IEnumerable<CountEntryRow> entries) =>
        entries.GroupBy(e => e.ItemId)
        .ToDictionary(item => item.Key, item => Sum([.. item.GroupBy(e => e.AreaNo).Select(LastWord)]));

    /// <summary>Of two words of one instant the larger: a reader hears tags in addition, never fewer.</summary>
    public static CountEntryRow LastWord(IEnumerable<CountEntryRow> ofOneArea) =>
        ofOneArea.OrderBy(e => e.Round).ThenBy(e => e.CountedAt).ThenBy(e => e.Recorded).ThenBy(e => e.Quantity).ThenBy(e => e.Id).Last();

    private static Counted Sum(List<CountEntryRow> words) => new(
        Quantity.Sum(words.Select(w => w.Quantity)), words.Min(w => w.CountedAt), words.Max(w => w.CountedAt),
        string.Join(", ", words.Select(w => w.Counter).Distinct(StringComparer.Ordinal)), words.Min(w => w.Round));

    /// <summary>Whether a difference is so large that somebody else must count it again.</summary>
    public static bool IsBeyond(Rate? percent, Money? value, Quantity book, Quantity difference, Money? worth)
    {
        if (difference.IsZero) return false;
        if (value is { } most && worth is { } amount && amount.Abs() > most) return true;
        // A part of nothing is nothing: whatever is found where nothing should be is beyond it.
        return percent is { } part
            && (Int128)difference.Abs().Scaled * Rate.Scale > (Int128)book.Abs().Scaled * part.Scaled;
    }
}
