using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>What lines say of items beside what they are sold by: their style and the shop's own fields.</summary>
internal sealed class ItemDetails
{
    /// <summary>How a header of an own field begins.</summary>
    public const string FieldColumn = "field:";

    private readonly IReadOnlyList<ItemFieldInfo> _fields;
    private readonly IReadOnlyDictionary<string, StyleInfo> _styles;

    private ItemDetails(IReadOnlyList<ItemFieldInfo> fields, IReadOnlyDictionary<string, StyleInfo> styles) =>
        (_fields, _styles) = (fields, styles);

    public static async Task<ItemDetails> Of(
        IReadOnlyList<SourceLine> lines, IItemFields fields, IStyles styles, CancellationToken ct)
    {
        var codes = lines.Select(l => l.AsWritten("style")).Where(c => c.Length > 0).Distinct().ToList();
        return new(await fields.All(ct), codes.Count == 0 ? new Dictionary<string, StyleInfo>() : await styles.FindByCode(codes, ct));
    }

    public Guid? Style(SourceLine line, ItemInfo? there, Merging merge)
    {
        var code = line.AsWritten("style");
        if (code.Length == 0) return merge.Maybe(new Given<Guid>(line.Code("style").State, default), there?.StyleId);
        if (_styles.TryGetValue(code, out var style)) return style.StyleId;
        line.Refuse(Error.NotFound("import.unknown-style", $"There is no style '{code}'.").With("code", code), "style");
        return there?.StyleId;
    }

    /// <summary>In the spelling of the style that the line names; what it hasn't stays as it is, and judging the line says so.
    /// </summary>
    public string? Variant(SourceLine line, ItemInfo? there, Merging merge)
    {
        var variant = merge.Text(line, "variant", there?.Variant);
        return _styles.TryGetValue(line.AsWritten("style"), out var style) && style.ValuesOf(variant) is { } values
            ? StyleInfo.Variant(values) : variant;
    }

    /// <summary>All in one column as KEY=VALUE with semicolons between them, or each in one of its own.</summary>
    public IReadOnlyDictionary<string, string> Fields(SourceFile file, SourceLine line, ItemInfo? there, Merging merge)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in there?.Fields ?? new Dictionary<string, string>()) values[key] = value;
        var all = line.Text("fields");
        if (all.IsThere && Read(line, all.Value!) is { } given)
        {
            foreach (var (key, value) in given) values[key] = Kept(key, value);
        }

        foreach (var key in file.Each(FieldColumn))
        {
            var one = merge.Text(line, FieldColumn + key, values.GetValueOrDefault(key));
            if (string.IsNullOrWhiteSpace(one)) values.Remove(key);
            else values[key] = Kept(key, one);
        }

        return values;
    }

    public static string? Said(IReadOnlyDictionary<string, string>? values) =>
        values is null or { Count: 0 } ? null
            : string.Join("; ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"));

    private static Error Malformed(string part) => Error
        .Invalid("import.fields-malformed", $"'{part}' is no field: write KEY=VALUE, with semicolons between them.").With("part", part);

    // What the field can't take stays as it is: judging the line says what is wrong with it.
    private string Kept(string key, string value) => _fields.FirstOrDefault(f => f.Key == key)?.Read(value) ?? value;

    private static List<(string Key, string Value)>? Read(SourceLine line, string text)
    {
        var values = new List<(string, string)>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                line.Refuse(Malformed(part), "fields");
                return null;
            }

            values.Add((part[..at].Trim().ToLowerInvariant(), part[(at + 1)..].Trim()));
        }

        return values;
    }
}
