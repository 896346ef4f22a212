using System.Globalization;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>Values of lists as files have them: words and names in the reader's language, amounts with the digits of the shop's
/// currency.</summary>
internal sealed class ListWords(ITexts texts, Site? here)
{
    /// <summary>How many digits amounts have.</summary>
    public int Digits => here?.Currency.Digits ?? 2;

    /// <summary>What the shop's clocks show at that instant.</summary>
    public DateTime ByTheClock(DateTimeOffset moment) =>
        here is null ? moment.UtcDateTime : here.Local(moment).DateTime;

    /// <summary>An amount has exactly its currency's digits; a price below the smallest coin keeps all of its own.</summary>
    public string Amount(Money amount) => amount.ToText(Digits);

    public string Text(FileColumn column, object? value) => value switch
    {
        null => "",
        LocalName name => name.In(texts.Language),
        Money amount => Amount(amount),
        UnitCost cost => cost.ToText(Digits),
        DateTimeOffset moment => Listing.Moment(moment),
        DateOnly day => Listing.Day(day),
        Rate rate => rate.ToPercentString(),
        bool yes when column.YesNo is { } both => texts[yes ? both.Yes : both.No],
        bool yes => yes ? "true" : "false",
        Enum word => column.WordsOf is { } family ? texts[Words.Key(family, word)] : Listing.Word(word),
        string code when column.WordsOf is { } family => texts.Known(family, code),
        string text => text,
        IEnumerable<string> several => string.Join(';', several.Select(s => column.WordsOf is { } family ? texts.Known(family, s) : s)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
