using System.Text.Json;
using Monolith.SharedKernel.Audit;

namespace Monolith.Ui;

/// <summary>One value of an audit row, before and after.</summary>
internal sealed record AuditChange(string Name, string? Before, string? After)
{
    public static IReadOnlyList<AuditChange> Of(AuditRow row)
    {
        var before = Values(row.Before);
        var after = Values(row.After);
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
