using System.Globalization;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>A value of a list as files have it: exact numbers, ISO days and instants, words and names in the reader's language.</summary>
internal static class ListText
{
    public static string Of<TRow>(ListColumn<TRow> column, TRow row, ITexts texts) => column.Value(row) switch
    {
        null => "",
        LocalName name => name.In(texts.Language),
        DateTimeOffset moment => Listing.Moment(moment),
        DateOnly day => Listing.Day(day),
        Rate rate => rate.ToPercentString(),
        bool yes when column.YesNo is { } both => texts[yes ? both.Yes : both.No],
        bool yes => yes ? "true" : "false",
        Enum word => column.WordsOf is { } family ? texts[Words.Key(family, word)] : Listing.Word(word),
        string code when column.WordsOf is { } family => texts.Known(family, code),
        IEnumerable<string> several => string.Join(';', several.Select(code => column.WordsOf is { } family ? texts.Known(family, code) : code)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
