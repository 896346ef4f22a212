using System.Text;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Columns;

/// <summary>A record taken for the header: which of its fields are columns of ours.</summary>
internal sealed record HeaderMatch(
    IReadOnlyList<SourceHeader> Headers, ColumnPlan Plan, IReadOnlyList<string> Missing, IReadOnlyList<string> Doubled)
{
    /// <summary>How many columns of ours it has; a header has all that are required.</summary>
    public int Found => Plan.Columns.Count;

    public static HeaderMatch Of(IReadOnlyList<string> header, IReadOnlyList<SourceColumn> columns, ImportMap map)
    {
        var keys = header.Select(Key).ToArray();
        var (planned, doubled, missing, used) = (new List<PlannedColumn>(), new List<string>(), new List<string>(), new string?[keys.Length]);
        foreach (var column in columns.SelectMany(c => WithLanguages(c, keys, map)))
        {
            var source = map.Columns.TryGetValue(column.Name, out var mapped) ? mapped : new ColumnSource([column.Name, .. column.Aliases]);
            var places = Places(source, keys, doubled, header);
            if (places.Count == 0)
            {
                if (column.Required) missing.Add(source.Headers[0]);
                continue;
            }

            planned.Add(new(column.Name, column.Kind, header[places[0]].Trim(), places));
            foreach (var place in places) used[place] ??= column.Name;
        }

        var headers = header.Select((text, place) => new SourceHeader(text.Trim(), place, used[place])).ToList();
        return new(headers, new(planned, header.Count), missing, doubled);
    }

    /// <summary>Headers are the same whatever their width, case, blanks and dashes: <c>Tax Category</c> is tax_category.</summary>
    public static string Key(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('_' or '-' or '\uFEFF' or '\u200B')) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private static IEnumerable<SourceColumn> WithLanguages(SourceColumn column, string[] keys, ImportMap map)
    {
        yield return column;
        if (!column.InLanguages) yield break;
        var prefix = Key(column.Name);
        var languages = keys.Where(k => k.Length == prefix.Length + 2 && k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[^2..])
            .Concat(map.Columns.Keys.Where(k => k.Length == column.Name.Length + 3 && k.StartsWith(column.Name + "_", StringComparison.Ordinal)).Select(k => k[^2..]));
        foreach (var language in languages.Where(LocalName.IsLanguage).Distinct(StringComparer.Ordinal))
            yield return new SourceColumn($"{column.Name}_{language}", column.Kind);
    }

    private static List<int> Places(ColumnSource source, string[] keys, List<string> doubled, IReadOnlyList<string> header)
    {
        var places = new List<int>();
        foreach (var wanted in source.Headers.Select(Key))
        {
            var place = Array.IndexOf(keys, wanted);
            if (place < 0) continue;
            if (Array.IndexOf(keys, wanted, place + 1) >= 0) doubled.Add(header[place].Trim());
            places.Add(place);
            if (source.Join is null) break;
        }

        return places;
    }
}
