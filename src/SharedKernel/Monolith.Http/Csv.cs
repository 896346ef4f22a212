using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;

namespace Monolith.Http;

/// <summary>Lists as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese).</summary>
public static class Csv
{
    public static Microsoft.AspNetCore.Http.IResult File(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, header);
            foreach (var row in rows) Row(csv, row);
        }

        return Results.File(memory.ToArray(), "text/csv; charset=utf-8", name);
    }

    // A spreadsheet would run a text that begins like a formula; a negative number must stay a number.
    private static string Harmless(string field) =>
        field.Length > 0 && (field[0] is '=' or '+' or '@' or '\t' or '\r' || (field[0] == '-' && !decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
            ? "'" + field
            : field;

    private static void Row(CsvWriter csv, IReadOnlyList<string> fields)
    {
        foreach (var field in fields) csv.WriteField(Harmless(field));
        csv.NextRecord();
    }
}
