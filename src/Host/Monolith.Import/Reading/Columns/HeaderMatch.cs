using System.Collections.Frozen;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Columns;

/// <summary>A record taken for the header: which of its fields are columns of ours.</summary>
/// <param name="Missing">Required ones that it lacks, as the file would call them.</param>
/// <param name="Doubled">That are read and stand there twice.</param>
internal sealed record HeaderMatch(
    IReadOnlyList<SourceHeader> Headers, ColumnPlan Plan, IReadOnlyList<string> Missing, IReadOnlyList<string> Doubled)
{
    /// <summary>How many columns of ours it has.</summary>
    public int Found => Plan.Columns.Count(c => c.Places.Length > 0);

    /// <summary>Of two records the one with all that is required, and then with more of the rest, is the header.</summary>
    public (bool, int) Rank => (Missing.Count == 0, Found);

    public static HeaderMatch Of(IReadOnlyList<string> header, IReadOnlyList<SourceColumn> columns, ImportMap map)
    {
        var keys = header.Select(HeaderKey.Of).ToArray();
        var (planned, doubled, missing, used) =
            (new List<PlannedColumn>(), new List<string>(), new List<string>(), new string?[keys.Length]);
        foreach (var column in columns.SelectMany(c => WithLanguages(c, keys, map).Concat(WithEach(c, header, map))))
        {
            var isMapped = map.Columns.TryGetValue(column.Name, out var source);
            source ??= new ColumnSource([column.Name, .. column.Aliases]);
            var places = map.Constants.ContainsKey(column.Name) ? [] : Places(source, keys, doubled, header);
            if (!isMapped && places.Length > 1) places = places[..1];
            if (places.Length > 0 || map.Constants.ContainsKey(column.Name))
                planned.Add(Planned(column, source, places, places.Length > 0 ? header[places[0]].Trim() : column.Name, map));
            else if (column.Required) missing.Add(isMapped ? source.Headers[0] : column.Name);
            foreach (var place in places) used[place] ??= column.Name;
        }

        var key = planned.FirstOrDefault(p => p.Kind == ColumnKind.Code && p.Places.Length > 0)?.Places[0] ?? -1;
        return new([.. header.Select((text, place) => new SourceHeader(text.Trim(), place, used[place]))],
            new(planned, header.Count, key), missing, doubled);
    }

    private static PlannedColumn Planned(SourceColumn column, ColumnSource source, int[] places, string title, ImportMap map) =>
        new(column.Name, column.Kind, title, places)
        {
            Constant = map.Constants.GetValueOrDefault(column.Name),
            Join = source.Join,
            Without = source.Without,
            Until = source.Until,
            Words = map.Values.TryGetValue(column.Name, out var words) ? words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) : null,
            HasLines = column.HasLines,
        };

    private static IEnumerable<SourceColumn> WithLanguages(SourceColumn column, string[] keys, ImportMap map)
    {
        yield return column;
        if (!column.InLanguages) yield break;
        var prefix = HeaderKey.Of(column.Name);
        var languages = keys.Where(k => k.Length == prefix.Length + 2 && k.StartsWith(prefix, StringComparison.Ordinal))
            .Select(k => k[^2..])
            .Concat(map.Columns.Keys.Where(k =>
                k.Length == column.Name.Length + 3 && k.StartsWith(column.Name + "_", StringComparison.Ordinal)).Select(k => k[^2..]));
        foreach (var language in languages.Where(LocalName.IsLanguage).Distinct(StringComparer.Ordinal))
            yield return new SourceColumn($"{column.Name}_{language}", column.Kind);
    }

    // What stands behind the beginning is a key of the shop's: small letters, as it defined them.
    private static IEnumerable<SourceColumn> WithEach(SourceColumn column, IReadOnlyList<string> header, ImportMap map)
    {
        if (column.Each is not { } beginning) yield break;
        var names = header.Select(h => h.Trim().Replace('\uFF1A', ':').ToLowerInvariant()).Concat(map.Columns.Keys)
            .Where(h => h.Length > beginning.Length && h.StartsWith(beginning, StringComparison.Ordinal))
            .Select(h => beginning + h[beginning.Length..].Trim());
        foreach (var name in names.Distinct(StringComparer.Ordinal)) yield return new SourceColumn(name, column.Kind);
    }

    private static int[] Places(ColumnSource source, string[] keys, List<string> doubled, IReadOnlyList<string> header)
    {
        var places = new List<int>();
        foreach (var wanted in source.Headers)
        {
            var place = Find(wanted, keys, 0);
            if (place < 0 || places.Contains(place)) continue;
            if (Find(wanted, keys, place + 1) >= 0) doubled.Add(header[place].Trim());
            places.Add(place);
        }

        return [.. places];
    }

    private static int Find(string wanted, string[] keys, int from)
    {
        var key = HeaderKey.Of(wanted);
        if (key.Length == 0) return -1;
        return wanted.EndsWith('*')
            ? Array.FindIndex(keys, from, k => k.StartsWith(key, StringComparison.Ordinal) && k.Length > key.Length)
            : Array.IndexOf(keys, key, from);
    }
}
