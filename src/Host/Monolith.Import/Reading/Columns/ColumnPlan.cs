using System.Collections.Frozen;

namespace Monolith.Import.Reading.Columns;

/// <summary>Which field of a record fills which column of ours; one for all lines of a file.</summary>
internal sealed class ColumnPlan
{
    private readonly FrozenDictionary<string, int> _ordinals;

    public ColumnPlan(IReadOnlyList<PlannedColumn> columns, int width)
    {
        Columns = columns;
        Width = width;
        _ordinals = columns.Select((c, i) => KeyValuePair.Create(c.Name, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those of ours that the file has.</summary>
    public IReadOnlyList<PlannedColumn> Columns { get; }

    /// <summary>How many fields a full record has.</summary>
    public int Width { get; }

    public int Ordinal(string column) => _ordinals.TryGetValue(column, out var ordinal) ? ordinal : -1;
}

/// <param name="Title">As the file calls it.</param>
/// <param name="Places">Of the fields it is made of, usually one.</param>
internal sealed record PlannedColumn(string Name, ColumnKind Kind, string Title, IReadOnlyList<int> Places);
