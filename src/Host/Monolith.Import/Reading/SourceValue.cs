namespace Monolith.Import.Reading;

/// <summary>What stands in a column of a line: nothing because the file has no such column, an empty cell, or text.</summary>
internal readonly record struct SourceValue(string? Raw)
{
    /// <summary>The file has no such column, or the line ends before it.</summary>
    public bool IsAbsent => Raw is null;

    /// <summary>The cell is there and holds nothing.</summary>
    public bool IsEmpty => Raw is { Length: 0 };

    public bool IsThere => Raw is { Length: > 0 };

    /// <summary>Without blanks at its ends; empty where there is none.</summary>
    public string Text => Raw ?? "";
}

internal enum GivenState
{
    /// <summary>The file has no such column: the field stays as it is.</summary>
    Absent,

    /// <summary>An empty cell: the field stays as it is, unless the import says that empty clears.</summary>
    Empty,

    There,

    /// <summary>It can't be read; the line is refused and says why.</summary>
    Wrong,
}

/// <summary>A value of a line as what it is.</summary>
internal readonly record struct Given<T>(GivenState State, T? Value)
{
    public bool IsThere => State == GivenState.There;

    public static implicit operator Given<T>(T value) => new(GivenState.There, value);

    /// <summary>The value, or another where the line gives none.</summary>
    public T Or(T otherwise) => IsThere ? Value! : otherwise;
}
