using System.Globalization;
using System.Text.Json;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>One value of an audit row, before and after, as people read it.</summary>
/// <param name="Detail">What a list or a record holds, for whoever wants to know.</param>
internal sealed record AuditChange(string Name, string? Before, string? After, string? Detail)
{
    // What the program keeps beside a value in order to find it says nothing that the value doesn't.
    private static readonly string[] Bookkeeping = ["id", "version", "find", "searchText", "codeKey", "skuKey", "nameKey", "userNameKey"];

    public static IReadOnlyList<AuditChange> Of(string? beforeJson, string? afterJson, ITexts texts, Format format)
    {
        var before = Values(beforeJson);
        var after = Values(afterJson);
        return [.. before.Keys.Union(after.Keys).Where(name => !Bookkeeping.Contains(name)).Select(Change).Where(c => c.Before != c.After)];

        AuditChange Change(string name)
        {
            var (was, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            return new(AuditWords.Field(texts, name), Shown(name, was, texts, format), Shown(name, now, texts, format), Whole(now));
        }
    }

    private static Dictionary<string, JsonElement> Values(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        return root.ValueKind == JsonValueKind.Object
            ? root.EnumerateObject().SelectMany(ByLanguage).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            : new() { [""] = root };
    }

    // A name in several languages changes in one of them: name, name.zh.
    private static IEnumerable<(string Name, JsonElement Value)> ByLanguage(JsonProperty property)
    {
        var isName = property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("default", out _)
            && property.Value.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String);
        if (!isName) return [(property.Name, property.Value)];
        return property.Value.EnumerateObject().Select(p => (p.NameEquals("default") ? property.Name : $"{property.Name}.{p.Name}", p.Value));
    }

    private static string? Shown(string name, JsonElement value, ITexts texts, Format format) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => texts["ui.yes"],
        JsonValueKind.False => texts["ui.no"],
        JsonValueKind.Array => texts["ui.n-values", value.GetArrayLength()],
        JsonValueKind.Object => texts["ui.n-values", value.EnumerateObject().Count()],
        JsonValueKind.String => Text(name, value.GetString()!, texts, format),
        _ => value.ToString(),
    };

    private static string? Text(string name, string text, ITexts texts, Format format)
    {
        if (text.Length == 0) return null;
        if (text.Length >= 19 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return format.Instant(at);
        // A field that is named like a family of words holds one of them: unit, tax-category.
        return name switch
        {
            "roles" => Each(text, "role", texts),
            "permissions" or "given" or "taken" => Each(text, "permission", texts),
            _ when texts.Known(Words.Kebab(name), text) is var word && word != text => word,
            _ => texts.Known("audit.value", text),
        };
    }

    private static string Each(string codes, string family, ITexts texts) =>
        string.Join(texts["ui.list-separator"], codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c == "*" ? texts["ui.all-of-them"] : texts.Known(family, c)));

    private static string? Whole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && value.GetRawText() is { Length: > 2 } raw ? raw : null;
}
