using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;
using Monolith.Import.Reading.Dates;
using Monolith.Import.Reading.Delimited;
using Monolith.Import.Reading.Numbers;
using Monolith.Import.Reading.Workbooks;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Opening;

/// <summary>Recognises a file: what it is, how it is written, where its header stands and what its numbers look like.</summary>
internal static class FileOpening
{
    public static async Task<Result<Recognition>> Recognise(
        Stream content, string fileName, ImportMap map, IReadOnlyList<SourceColumn> columns, CancellationToken ct)
    {
        if (content.Length > ReadingLimits.FileBytes) return FileErrors.TooLarge();
        if (await FileErrors.NotAList(content, fileName, ct) is { } stranger) return stranger;
        var opened = await WorkbookOpening.IsWorkbook(content, ct)
            ? await WorkbookOpening.Open(content, columns, map, ct)
            : await Text(content, columns, map, ct);
        if (!opened.IsOk) return opened.Error;
        var (records, beginning, format, findings) = opened.Value;
        if (beginning.Header is not { } header) return FileErrors.Empty(fileName);
        if (header.Plan.Width > ReadingLimits.Columns) return FileErrors.TooManyColumns(header.Plan.Width);

        var (evidence, dates) = Evidence(beginning, map);
        var numbers = evidence.Style(map, format.Delimiter);
        var whole = format with
        {
            HeaderLine = beginning.Records[beginning.HeaderIndex].Line,
            Decimal = numbers.IsSure ? numbers.Decimal : null,
            Thousands = numbers.IsSure ? numbers.Thousands : null,
        };
        return new Recognition(records, whole, header, numbers, dates, map,
            [.. findings, .. FileNotes.Of(whole, beginning, columns, map, evidence, dates)])
        {
            Sample = [.. beginning.Lines.Select(r => r.Fields)],
        };
    }

    private static async Task<Result<Opened>> Text(
        Stream content, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct) =>
        await FileErrors.HasTooManyLines(content, ct) ? FileErrors.TooManyLines() : await DelimitedOpening.Open(content, columns, map, ct);

    private static (NumberEvidence Numbers, DateStyle Dates) Evidence(Beginning beginning, ImportMap map)
    {
        var (numbers, dates) = (new NumberEvidence(), new DateStyle(map.AllDateFormats));
        foreach (var (column, place) in beginning.Header!.Plan.Columns.SelectMany(c => c.Places.Select(p => (c, p))))
        {
            foreach (var record in beginning.Lines.Where(r => place < r.Fields.Length && !r.Numbers[place]))
            {
                if (column.Kind is ColumnKind.Money or ColumnKind.Cost && map.HomeCurrency is { } home)
                    numbers.LookAtSign(record.Fields[place].Trim(), home);
                if (column.Kind is ColumnKind.Money or ColumnKind.Cost or ColumnKind.Quantity or ColumnKind.Rate)
                    numbers.Look(record.Fields[place].Trim());
                else if (column.Kind is ColumnKind.Day or ColumnKind.Instant) dates.Look(record.Fields[place].Trim());
            }
        }

        return (numbers, dates);
    }
}
