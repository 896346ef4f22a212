using Monolith.Import.Reading;

namespace Monolith.Import.Lists;

/// <summary>A column that a list reads.</summary>
/// <param name="Source">Its name and kind.</param>
/// <param name="Example">As in the template and the guide.</param>
/// <param name="ForNew">A new line needs it.</param>
internal sealed record ImportColumn(SourceColumn Source, string Example, bool ForNew = false)
{
    public string Name => Source.Name;

    /// <summary>What it means, in the reader's language.</summary>
    public string TextKey(string list) => $"import.column.{list}.{Name}";

    public static ImportColumn Of(string name, ColumnKind kind, string example, bool required = false, bool forNew = false,
        bool inLanguages = false, bool hasLines = false, string? each = null, IReadOnlyList<string>? aliases = null) =>
        new(
            new SourceColumn(name, kind)
            {
                Required = required, InLanguages = inLanguages, HasLines = hasLines, Each = each, Aliases = aliases ?? [],
            },
            example, forNew);
}
