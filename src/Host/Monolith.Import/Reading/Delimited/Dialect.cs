namespace Monolith.Import.Reading.Delimited;

/// <summary>How a text file separates its fields.</summary>
/// <param name="Quote">Null: quotation marks mean nothing.</param>
internal sealed record Dialect(char Delimiter, char? Quote = '"');
