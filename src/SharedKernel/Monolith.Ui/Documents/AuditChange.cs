using System.Text.Json;

namespace Monolith.Ui;

/// <summary>One value of an audit row, before and after.</summary>
internal sealed record AuditChange(string Name, string? Before, string? After)
{
    public static IReadOnlyList<AuditChange> Of(string? beforeJson, string? afterJson)
    {
        var before = Values(beforeJson);
        var after = Values(afterJson);
        return [.. before.Keys.Union(after.Keys)
            .Select(name => new AuditChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(c => c.Before != c.After)];
    }

    private static Dictionary<string, string?> Values(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Null ? null : p.Value.ToString())
            : new() { [""] = document.RootElement.ToString() };
    }
}
