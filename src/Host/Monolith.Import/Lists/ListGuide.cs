using System.Globalization;
using System.Text;
using CsvHelper;
using Monolith.Import.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Lists;

/// <summary>What can be taken in, as people read it: from the declarations of the columns, in the reader's language.</summary>
internal static class ListGuide
{
    public static IReadOnlyList<ImportListInfo> Lists(ITexts texts) => [.. ListColumns.All.Select(list => new ImportListInfo(
        list.Key, texts["import.list." + list.Key],
        [.. list.Value.Select(c => new ImportColumnInfo(
            c.Name, texts["import.kind." + c.Source.Kind.ToString().ToLowerInvariant()], c.Source.Required, c.ForNew, c.Source.InLanguages,
            texts[c.TextKey(list.Key)], c.Example))]))];

    /// <summary>A header line and one line of examples, with a byte order mark so that spreadsheets read any language.</summary>
    public static Result<string> Template(string list)
    {
        if (ListColumns.Of(list) is not { } columns) return ImportErrors.UnknownList(list, ListColumns.All.Select(l => l.Key));
        using var text = new StringWriter(new StringBuilder("\uFEFF"), CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var column in columns) csv.WriteField(column.Name);
            csv.NextRecord();
            foreach (var column in columns) csv.WriteField(Csv.Guard(column.Example));
            csv.NextRecord();
        }

        return text.ToString();
    }
}
