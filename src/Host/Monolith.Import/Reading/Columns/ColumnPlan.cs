using System.Collections.Frozen;

namespace Monolith.Import.Reading.Columns;

/// <summary>Which fields of a record fill which column of ours; one for all lines of a file.</summary>
internal sealed class ColumnPlan
{
    private readonly FrozenDictionary<string, int> _ordinals;

    public ColumnPlan(IReadOnlyList<PlannedColumn> columns, int width, int key)
    {
        Columns = [.. columns];
        (Width, Key) = (width, key);
        Needed = columns.SelectMany(c => c.Places).DefaultIfEmpty(-1).Max() + 1;
        Names = [.. columns.Where(c => c.Kind == ColumnKind.Text).SelectMany(c => c.Places)];
        _ordinals = columns.Select((c, i) => KeyValuePair.Create(c.Name, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those of ours that the file has.</summary>
    public PlannedColumn[] Columns { get; }

    /// <summary>How many fields a full record has.</summary>
    public int Width { get; }

    /// <summary>How many fields a record has at least, if it isn't to lack one that is read.</summary>
    public int Needed { get; }

    /// <summary>Where the key of a line stands; below zero: nowhere.</summary>
    public int Key { get; }

    public int[] Names { get; }

    public int Ordinal(string column) => _ordinals.TryGetValue(column, out var ordinal) ? ordinal : -1;
}

/// <param name="Title">As the file calls it.</param>
/// <param name="Places">Of the fields it is made of: usually one, none where the map gives it a constant.</param>
internal sealed record PlannedColumn(string Name, ColumnKind Kind, string Title, int[] Places)
{
    public string? Constant { get; init; }

    /// <summary>Between the parts of a column that is put together; null: the first part with a value is all.</summary>
    public string? Join { get; init; }

    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Only what stands before this is read.</summary>
    public string? Until { get; init; }

    /// <summary>Their words to ours.</summary>
    public FrozenDictionary<string, string>? Words { get; init; }

    public bool HasLines { get; init; }

    /// <summary>One field as it stands.</summary>
    public bool IsPlain => Places.Length == 1 && Until is null;
}
