using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.ItemFields;

/// <summary>What an item's own fields may hold.</summary>
internal static class FieldRules
{
    /// Errors: inventory.unknown-field, inventory.field-value, inventory.field-required
    public static Error? Refuse(
        IReadOnlyDictionary<string, string>? there, IReadOnlyDictionary<string, string>? wanted, IReadOnlyList<ItemFieldInfo> fields)
    {
        foreach (var (key, value) in wanted ?? new Dictionary<string, string>())
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            if (fields.FirstOrDefault(f => f.Key == key) is not { } field) return ItemFieldErrors.Unknown(key);
            // What an item has from before stays, also where the field became narrower.
            if (there?.GetValueOrDefault(key) != value && field.Read(value) is null) return ItemFieldErrors.Value(field, value);
        }

        var needed = fields.Where(f => f is { Required: true, Active: true } && (there is null || Has(there, f.Key)));
        return needed.FirstOrDefault(f => !Has(wanted, f.Key)) is { } missing ? ItemFieldErrors.Missing(missing) : null;
    }

    /// <summary>As the shop keeps them.</summary>
    public static IReadOnlyDictionary<string, string>? Written(
        IReadOnlyDictionary<string, string>? wanted, IReadOnlyList<ItemFieldInfo> fields) =>
        wanted is null or { Count: 0 } ? null : wanted.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(
            v => v.Key, v => fields.FirstOrDefault(f => f.Key == v.Key)?.Read(v.Value) ?? v.Value, StringComparer.Ordinal);

    private static bool Has(IReadOnlyDictionary<string, string>? values, string key) =>
        values?.TryGetValue(key, out var value) == true && !string.IsNullOrWhiteSpace(value);
}
