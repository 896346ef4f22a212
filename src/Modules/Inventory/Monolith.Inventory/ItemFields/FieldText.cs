namespace Monolith.Inventory.ItemFields;

/// <summary>An item's own fields as they are kept with it: a line each, sorted, so that what is equal is the same text and one value is
/// found by a part of it.</summary>
internal static class FieldText
{
    public static string? Write(IReadOnlyDictionary<string, string>? values)
    {
        if (values is null or { Count: 0 }) return null;
        var lines = values.Select(v => (v.Key, Value: Plain(v.Value))).Where(v => v.Value.Length > 0)
            .OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}").ToList();
        return lines.Count == 0 ? null : $"\n{string.Join('\n', lines)}\n";
    }

    public static IReadOnlyDictionary<string, string> Read(string? text)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            values[line[..at]] = line[(at + 1)..];
        }

        return values;
    }

    /// <summary>What the text of an item holds where it has this value.</summary>
    public static string Held(string key, string value) => $"\n{key}={Plain(value)}\n";

    private static string Plain(string? value) => PlainText.Line(value ?? "").Trim();
}
