using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import;

/// <summary>One line of a file, by our column names.</summary>
/// <param name="Places">Where a column's field stands; one for all lines of the file.</param>
internal sealed record CsvLine(int LineNumber, IReadOnlyDictionary<string, int> Places, string[] Fields)
{
    public string this[string column] => Places.TryGetValue(column, out var place) ? Fields[place] : "";
}

/// <param name="LineNumber">As an editor counts, the header being line 1.</param>
public sealed record Rejected(int LineNumber, string Code, string Message);

/// <summary>A CSV file read line by line; a line that isn't one is reported and the others go on.</summary>
internal sealed class CsvTable
{
    private const int MostLines = 5_000_000;
    private const int LongestField = 4_000;

    public List<CsvLine> Lines { get; } = [];

    public List<Rejected> Rejected { get; } = [];

    public static Result<CsvTable> Read(string file, ImportMap map, IReadOnlyList<string> columns, IReadOnlyList<string> required)
    {
        if (!File.Exists(file)) return Error.NotFound("import.file-missing", $"There is no file {file}.").With("file", file);

        var table = new CsvTable();
        using var text = new StreamReader(file, map.Encoding is { } name ? System.Text.Encoding.GetEncoding(name) : System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectColumnCountChanges = false,
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = true,
            MaxFieldSize = 0,
        });
        if (!csv.Read() || !csv.ReadHeader()) return Error.Invalid("import.file-empty", $"{file} has no header line.").With("file", file);

        var header = csv.HeaderRecord!;
        var there = columns.SelectMany(c => Languages(c, map, header))
            .Select(c => (Column: c, Index: Array.FindIndex(header, h => string.Equals(h.Trim(), map.ColumnOf(c), StringComparison.OrdinalIgnoreCase))))
            .Where(p => p.Index >= 0).ToList();
        var places = there.Select((c, i) => (c.Column, Place: i)).ToDictionary(p => p.Column, p => p.Place, StringComparer.Ordinal);
        var missing = required.Where(r => !places.ContainsKey(r)).Select(map.ColumnOf).ToList();
        if (missing.Count > 0)
            return Error.Invalid("import.columns-missing", $"The file lacks the columns {string.Join(", ", missing)}.").With("columns", string.Join(", ", missing));

        while (csv.Read())
        {
            if (table.Lines.Count + table.Rejected.Count >= MostLines) return Error.TooLarge("import.too-many-lines", $"The file has more than {MostLines:N0} lines.");
            table.Take(csv, header.Length, there.ConvertAll(c => c.Index), places);
        }

        return table;
    }

    /// <summary>Whether a column holds the names of another one in a language: <c>name_zh</c> those of <c>name</c>.</summary>
    public static bool IsLanguageOf(string column, string other) =>
        other.Length == column.Length + 3 && other.StartsWith(column + "_", StringComparison.Ordinal) && LocalName.IsLanguage(other[^2..]);

    // name_* is a column of names for each language that the file has, by itself or by the map.
    private static IEnumerable<string> Languages(string column, ImportMap map, string[] header) => column.EndsWith("_*", StringComparison.Ordinal)
        ? map.Columns.Keys.Concat(header.Select(h => h.Trim().ToLowerInvariant())).Where(h => IsLanguageOf(column[..^2], h)).Distinct(StringComparer.Ordinal)
        : [column];

    private void Take(CsvReader csv, int width, List<int> wanted, Dictionary<string, int> places)
    {
        var number = csv.Parser.RawRow;
        var record = csv.Parser.Record!;
        if (record.Length != width) Rejected.Add(new(number, "import.line-malformed", $"{record.Length} fields instead of {width}."));
        else if (record.Any(f => f.Length > LongestField)) Rejected.Add(new(number, "import.field-too-long", $"A field has more than {LongestField} characters."));
        else Lines.Add(new(number, places, [.. wanted.Select(i => record[i].Trim())]));
    }
}
