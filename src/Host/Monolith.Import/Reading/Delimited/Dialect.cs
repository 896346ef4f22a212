namespace Monolith.Import.Reading.Delimited;

/// <summary>How a text file separates its fields.</summary>
/// <param name="Quote">Null: quotation marks mean nothing.</param>
internal sealed record Dialect(char Delimiter, char? Quote = '"')
{
    /// <summary>The first line is <c>sep=;</c> and no record.</summary>
    public bool HasSepLine { get; init; }
}
