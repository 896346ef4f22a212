using System.Collections.Frozen;

namespace Monolith.Import.Reading.Cells;

/// <summary>Lines below a list that add it up.</summary>
internal sealed class TotalWords
{
    private static readonly string[] Known =
    [
        "合计", "总计", "小计", "共计", "本页合计", "合計", "總計", "小計", "総計",
        "total", "totals", "grand total", "subtotal", "sub total", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme", "insgesamt",
        "total general",
        "totale", "totaal", "suma", "razem", "Итого", "Всего",
    ];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    public TotalWords(IReadOnlyList<string>? given)
    {
        var words = (given ?? Known).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Count == 0 ? 0 : words.Max(w => w.Length);
    }

    /// <param name="key">Where the key of a line stands; below zero: the file has none.</param>
    /// <param name="names">Where names and other texts stand.</param>
    public bool IsTotal(IRecords record, int key, ReadOnlySpan<int> names)
    {
        if (key < 0 || key >= record.Count) return false;
        var first = record[key].Trim();
        if (first.IsEmpty)
        {
            for (var i = 0; i < record.Count; i++)
            {
                if (IsWord(record[i])) return true;
            }

            return false;
        }

        if (!IsWord(first)) return false;
        foreach (var name in names)
        {
            // "Total" may be the code of a thing that has a name as well.
            if (name < record.Count && !record[name].IsWhiteSpace() && !IsWord(record[name])) return false;
        }

        return true;
    }

    private bool IsWord(ReadOnlySpan<char> text)
    {
        var word = text.Trim().TrimEnd(":\uFF1A \u3000");
        return word.Length > 0 && word.Length <= _longest && _words.Contains(word);
    }
}
