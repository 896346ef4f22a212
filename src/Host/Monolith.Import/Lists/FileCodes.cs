using Monolith.Import.Reading;

namespace Monolith.Import.Lists;

/// <summary>The keys of lines as the shop has them. What stands in the file comes first as it stands there: an export holds codes as they
/// are, however strange. Only a code that isn't there so may be one that a spreadsheet has changed.</summary>
internal static class FileCodes
{
    /// <param name="find">Looks up many at once.</param>
    /// <param name="keyOf">How what it found is named in its answer.</param>
    /// <returns>The code of each line, empty where it has none, and what there is of them.</returns>
    public static async Task<(IReadOnlyList<string> Codes, IReadOnlyDictionary<string, T> There)> Find<T>(
        IReadOnlyList<SourceLine> lines, string column, Func<IReadOnlyCollection<string>, ValueTask<IReadOnlyDictionary<string, T>>> find,
        Func<string, string>? keyOf = null)
    {
        string KeyOf(string code) => keyOf is null ? code : keyOf(code);
        var asked = lines.Select(l => l.AsWritten(column)).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var there = new Dictionary<string, T>(await find(asked), StringComparer.Ordinal);
        var codes = lines.Select(l =>
            l.AsWritten(column) is { Length: > 0 } code && there.ContainsKey(KeyOf(code)) ? code : l.Code(column).Or("") ?? "").ToList();
        var others = codes.Where(c => c.Length > 0 && !asked.Contains(c)).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count == 0) return (codes, there);
        foreach (var (key, value) in await find(others)) there[key] = value;
        return (codes, there);
    }
}
