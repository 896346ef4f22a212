using System.Collections.Frozen;

namespace Monolith.Import.Reading.Cells;

/// <summary>Words that mean "nothing" in files that know no empty cell.</summary>
internal sealed class NullWords
{
    /// <summary>Nobody calls a thing so.</summary>
    private static readonly string[] Everywhere = ["NULL", "(null)", "#N/A", "N/A", "n.a.", "NaN", "\\N", "<null>", "nil", "undefined"];

    /// <summary>Where no name stands.</summary>
    private static readonly string[] BesideNames = ["-", "--", "---", "\u2013", "\u2014", "none", "None", "na", "无", "/", "?"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _everywhere;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _besideNames;
    private readonly int _longest;

    /// <param name="given">The map's own words in place of these; null: these.</param>
    public NullWords(IReadOnlyList<string>? given)
    {
        var (all, some) = given is null ? (Everywhere, BesideNames) : ([.. given], []);
        _longest = all.Concat(some).Select(w => w.Length).DefaultIfEmpty(0).Max();
        _everywhere = Lookup(all);
        _besideNames = Lookup([.. all, .. some]);
    }

    public bool Has(ReadOnlySpan<char> text, ColumnKind kind) =>
        text.Length <= _longest && (kind == ColumnKind.Text ? _everywhere : _besideNames).Contains(text);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
