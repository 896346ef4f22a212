using Monolith.Import.Reading;

namespace Monolith.Import;

/// <summary>How a file turned out to be written, in one line of names and signs that need no language.</summary>
internal static class FormatTexts
{
    public static string Of(SourceFormat f)
    {
        if (f.Kind == SourceKind.Workbook) return $"xlsx, {f.Sheet}";
        var parts = new List<string> { "csv", (f.Encoding ?? "") + (f.HasBom ? " + BOM" : "") };
        if (f.Delimiter is { } delimiter) parts.Add($"delimiter {Sign(delimiter)}");
        if (f.Decimal is { } point) parts.Add($"decimal {Sign(point)}");
        if (f.Thousands is { } thousands) parts.Add($"thousands {Sign(thousands)}");
        return string.Join(", ", parts);
    }

    private static string Sign(char sign) =>
        sign switch { '\t' => "tab", ' ' => "space", '\u00A0' or '\u202F' => "space", _ => $"'{sign}'" };
}
