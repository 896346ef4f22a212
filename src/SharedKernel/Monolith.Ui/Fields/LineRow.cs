using System.Globalization;

namespace Monolith.Ui;

/// <summary>One line being edited, and how errors name its fields.</summary>
public sealed record LineRow<TItem>(TItem Item, int Index, string Name)
{
    public string Path(string field) => string.Create(CultureInfo.InvariantCulture, $"{Name}[{Index}].{field}");
}
