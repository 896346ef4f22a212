using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Styles.SaveStyle;

/// <summary>An axis while somebody fills it in.</summary>
internal sealed class AxisLine
{
    public LocalName Name { get; set; }

    /// <summary>With commas or semicolons between them.</summary>
    public string? Values { get; set; }

    public bool IsEmpty => Name.Default is null or "" && string.IsNullOrWhiteSpace(Values);

    public static AxisLine Of(StyleAxis axis) => new() { Name = axis.Name, Values = string.Join(", ", axis.Values) };

    public StyleAxis ToAxis() => new(
        Name,
        [.. (Values ?? "").Split([',', ';', '\n', '\u3001', '\uFF0C', '\uFF1B'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
}
