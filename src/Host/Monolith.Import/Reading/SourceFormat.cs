namespace Monolith.Import.Reading;

internal enum SourceKind
{
    Csv,
    Workbook,
}

/// <summary>How the file turned out to be written: by its map where that says it, else by its looks.</summary>
internal sealed record SourceFormat
{
    public SourceKind Kind { get; init; }

    /// <summary>By its web name, such as <c>utf-8</c> or <c>gb18030</c>; null for a workbook.</summary>
    public string? Encoding { get; init; }

    public bool HasBom { get; init; }

    public char? Delimiter { get; init; }

    public char? Quote { get; init; }

    /// <summary>The file begins with <c>sep=;</c>, as a spreadsheet writes it.</summary>
    public bool HasSepLine { get; init; }

    /// <summary>Null: the file shows none, and a point is meant.</summary>
    public char? Decimal { get; init; }

    public char? Thousands { get; init; }

    /// <summary>Where the names of the columns stand, as an editor counts.</summary>
    public int HeaderLine { get; init; }

    public string? Sheet { get; init; }
}
