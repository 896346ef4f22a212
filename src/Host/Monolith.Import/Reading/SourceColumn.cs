namespace Monolith.Import.Reading;

/// <summary>What a column holds, so that reading knows what may have befallen it on the way.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>One key of ours or of theirs: SKU, customer number, warehouse.</summary>
    Code,

    /// <summary>Barcodes.</summary>
    Codes,
    Money,
    Cost,
    Quantity,
    Rate,
    Whole,
    YesNo,
    Choice,
    Day,
    Instant,
}

/// <summary>A column that a list can read.</summary>
/// <param name="Name">Our name of it, as in <c>quantity_digits</c>.</param>
internal sealed record SourceColumn(string Name, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>The file must have it. What only new lines need is asked of the line.</summary>
    public bool Required { get; init; }

    /// <summary>The file may have <c>name_zh</c>, <c>name_de</c> and the like beside <c>name</c>.</summary>
    public bool InLanguages { get; init; }

    /// <summary>What each further header begins with that is a column of its own: <c>field:</c> where the file may have
    /// <c>field:material</c>.</summary>
    public string? Each { get; init; }

    /// <summary>A text of several lines, such as an address; elsewhere a line break becomes a blank.</summary>
    public bool HasLines { get; init; }

    /// <summary>Other headers it goes by, such as its titles in all languages.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A column of the file.</summary>
/// <param name="Place">From 0.</param>
/// <param name="Column">Ours that it fills; null where nothing reads it.</param>
internal sealed record SourceHeader(string Text, int Place, string? Column);
