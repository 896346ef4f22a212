using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Monolith.Import.Maps;
using Monolith.Import.Reading.Opening;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Workbooks;

/// <summary>Recognises a workbook by its first bytes, whatever its name ends in, and finds the sheet with our columns.</summary>
internal static class WorkbookOpening
{
    private const string SharedTexts = "xl/sharedStrings.xml";

    static WorkbookOpening() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<bool> IsWorkbook(Stream content, CancellationToken ct)
    {
        var head = new byte[8];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return read >= 4 && head is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];
    }

    public static async Task<Result<Opened>> Open(Stream content, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct)
    {
        try
        {
            return TooLarge(content) ?? await Sheet(content, columns, map, ct);
        }
        catch (InvalidPasswordException)
        {
            return Error.Invalid("import.workbook-locked", "The workbook has a password. Save it without one.");
        }
        catch (Exception broken) when (
            broken is ExcelReaderException or XmlException or InvalidDataException or FormatException or KeyNotFoundException
            or NullReferenceException or IndexOutOfRangeException or ArgumentException or OverflowException or EndOfStreamException
            or NotSupportedException)
        {
            // The library's own exceptions on files that aren't what they say are of many sorts.
            return Error.Invalid("import.workbook-unreadable",
                "This is an Excel workbook, and it is damaged or of another sort. Save it as .xlsx or as CSV UTF-8.");
        }
    }

    internal static IExcelDataReader Reader(Stream content)
    {
        content.Position = 0;
        return ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static async Task<Result<Opened>> Sheet(
        Stream content, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct)
    {
        var (names, best, place) = (new List<string>(), default(Beginning), 0);
        using var workbook = Reader(content);
        for (var sheet = 0; sheet < workbook.ResultsCount; sheet++, workbook.NextResult())
        {
            names.Add(workbook.Name);
            if (workbook.RowCount > ReadingLimits.Lines) return FileErrors.TooManyLines();
            if (workbook.FieldCount > ReadingLimits.Columns) return FileErrors.TooManyColumns(workbook.FieldCount);
            var isWanted = map.Sheet is { } wanted
                ? wanted.Equals(workbook.Name, StringComparison.OrdinalIgnoreCase)
                : workbook.VisibleState == "visible";
            if (!isWanted) continue;
            var beginning = await Beginning.Of(new WorkbookRecords(workbook), columns, map, ct);
            if (best is null || beginning.IsBetterThan(best)) (best, place) = (beginning, sheet);
        }

        if (best is null) return NoSheet(map.Sheet, names);
        var format = new SourceFormat { Kind = SourceKind.Workbook, Sheet = names[place] };
        return new Opened(
            () => WorkbookRecords.Open(content, place), best, format, names.Count > 1 && map.Sheet is null
                ? [FileFindings.Sheet(names[place], names.Count)] : []);
    }

    private static Error NoSheet(string? wanted, List<string> names) => Error.Invalid(
        "import.sheet-missing", $"The workbook has no sheet '{wanted}'. It has: {string.Join(", ", names.Select(Finding.Shown))}.")
        .With("sheet", wanted ?? "").With("sheets", string.Join(", ", names.Select(Finding.Shown)));

    // What a few bytes can be blown up to is looked at before it is unpacked.
    private static Error? TooLarge(Stream content)
    {
        content.Position = 0;
        if (content.ReadByte() != 'P') return null;
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var isTooLarge = zip.Entries.Sum(e => e.Length) > ReadingLimits.WorkbookBytes
            || zip.Entries.Any(e =>
                e.FullName.Equals(SharedTexts, StringComparison.OrdinalIgnoreCase) && e.Length > ReadingLimits.SharedTextBytes);
        return isTooLarge ? FileErrors.TooLarge() : null;
    }
}
