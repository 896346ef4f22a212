using Monolith.Import.Reading;
using Monolith.SharedKernel.Text;

namespace Monolith.Import;

/// <summary>How a file turned out to be written, in one line.</summary>
internal static class FormatTexts
{
    public static string Of(SourceFormat f, ITexts texts)
    {
        if (f.Kind == SourceKind.Workbook) return texts["import.format.sheet", f.Sheet];
        var parts = new List<string> { "CSV", (f.Encoding ?? "").ToUpperInvariant() + (f.HasBom ? " + BOM" : "") };
        if (f.Delimiter is { } delimiter) parts.Add(texts["import.format.delimiter", Sign(delimiter, texts)]);
        if (f.Decimal is { } point) parts.Add(texts["import.format.decimal", Sign(point, texts)]);
        if (f.Thousands is { } thousands) parts.Add(texts["import.format.thousands", Sign(thousands, texts)]);
        return string.Join(", ", parts);
    }

    private static string Sign(char sign, ITexts texts) => sign switch
    {
        '\t' => texts["import.format.tab"],
        ' ' or '\u00A0' or '\u202F' => texts["import.format.blank"],
        _ => $"'{sign}'",
    };
}
