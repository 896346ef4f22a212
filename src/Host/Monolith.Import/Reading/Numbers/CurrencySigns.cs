using System.Collections.Frozen;
using System.Globalization;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Numbers;

/// <summary>Currency signs and codes before and behind an amount, and whose they may be.</summary>
internal static class CurrencySigns
{
    private static readonly FrozenDictionary<string, string[]> ByWord = Words();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes off what stands before and behind.</summary>
    /// <param name="currency">The one it should be; null: any.</param>
    /// <param name="isOther">It is a currency's sign, and not that one's.</param>
    /// <returns>False for words that are no currency.</returns>
    public static bool Strip(ref Span<char> number, string? currency, out bool isOther)
    {
        isOther = false;
        var (before, after) = (Before(number), After(number));
        if (before + after >= number.Length) return false;
        if (before > 0)
        {
            if (!Take(number[..before], currency, ref isOther)) return false;
            number = number[before..].TrimStart(' ');
        }

        // 1e3 is no amount of a currency called "e".
        if (after == 0) return true;
        if (!Take(number[^after..], currency, ref isOther)) return false;
        number = number[..^after].TrimEnd(' ');
        return true;
    }

    private static bool Take(ReadOnlySpan<char> word, string? currency, ref bool isOther)
    {
        if (!Lookup.TryGetValue(word.Trim(" .'"), out var codes)) return false;
        isOther |= currency is not null && Array.IndexOf(codes, currency) < 0;
        return true;
    }

    private static int Before(ReadOnlySpan<char> number)
    {
        var at = 0;
        while (at < number.Length && (IsOfWord(number[at]) || IsWithin(number, at))) at++;
        if (at == 0) return 0;
        // The point of "Fr. 5" and "Rs.500", not that of ".50".
        return at < number.Length && number[at] == '.' && char.IsLetter(number[at - 1]) ? at + 1 : at;
    }

    private static int After(ReadOnlySpan<char> number)
    {
        var at = number.Length;
        if (at > 1 && number[at - 1] == '.' && char.IsLetter(number[at - 2])) at--;
        var end = at;
        while (at > 0 && (IsOfWord(number[at - 1]) || IsWithin(number, at - 1))) at--;
        return at == end ? 0 : number.Length - at;
    }

    // The point of K.D., between its letters.
    private static bool IsWithin(ReadOnlySpan<char> number, int at) =>
        number[at] == '.' && at > 0 && at + 1 < number.Length && IsOfWord(number[at - 1]) && IsOfWord(number[at + 1]);

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static FrozenDictionary<string, string[]> Words()
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        void Add(string word, params IEnumerable<string> codes)
        {
            if (!words.TryGetValue(word, out var all)) words[word] = all = [];
            all.UnionWith(codes);
        }

        foreach (var currency in Currency.All)
        {
            Add(currency.Code, currency.Code);
            Add(currency.Symbol.TrimEnd('.'), currency.Code);
        }

        Add("$", Currency.All.Where(c => c.Symbol.Contains('$')).Select(c => c.Code));
        Add("\uFF04", Currency.All.Where(c => c.Symbol.Contains('$')).Select(c => c.Code));
        foreach (var yen in (string[])["¥", "\uFFE5"]) Add(yen, "CNY", "JPY");
        Add("元", "CNY", "TWD", "HKD", "MOP");
        foreach (var yuan in (string[])["圆", "块", "RMB", "CN¥", "人民币"]) Add(yuan, "CNY");
        foreach (var yen in (string[])["円", "JP¥", "yen"]) Add(yen, "JPY");
        foreach (var franc in (string[])["Fr", "SFr", "Fr."]) Add(franc, "CHF");
        foreach (var (word, code) in ((string, string)[])[("원", "KRW"), ("euro", "EUR"), ("US$", "USD"), ("C$", "CAD"), ("S$", "SGD"),
            ("TL", "TRY"), ("zl", "PLN"), ("Kc", "CZK"), ("руб", "RUB"), ("грн", "UAH"), ("\uFFE1", "GBP")])
            Add(word, code);
        foreach (var (word, code) in ((string, string)[])[("KD", "KWD"), ("K.D", "KWD"), ("د.ك", "KWD"), ("BD", "BHD"), ("B.D", "BHD"),
            ("د.ب", "BHD"), ("JD", "JOD"), ("J.D", "JOD"), ("د.ا", "JOD"), ("د.أ", "JOD"), ("د.إ", "AED"), ("Dhs", "AED"), ("ر.س", "SAR"),
            ("SR", "SAR"), ("ر.ق", "QAR"), ("QR", "QAR"), ("ر.ع", "OMR"), ("R.O", "OMR"), ("د.ت", "TND"), ("د.ع", "IQD")])
            Add(word, code);
        Add("Rs", "INR", "PKR");
        Add("£", "GBP", "EGP");
        Add("kr", "SEK", "NOK", "DKK", "ISK");
        return words.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }
}
