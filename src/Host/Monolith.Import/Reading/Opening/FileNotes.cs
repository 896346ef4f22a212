using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;
using Monolith.Import.Reading.Dates;
using Monolith.Import.Reading.Numbers;

namespace Monolith.Import.Reading.Opening;

/// <summary>What is said about a file before its lines are read.</summary>
internal static class FileNotes
{
    public static IEnumerable<Finding> Of(
        SourceFormat format, Beginning beginning, IReadOnlyList<SourceColumn> columns, ImportMap map, NumberEvidence numbers,
        DateStyle dates)
    {
        var header = beginning.Header!;
        var titles = beginning.Records.Take(beginning.HeaderIndex).Count(r => r.Filled > 0) - (format.HasSepLine ? 1 : 0);
        if (titles > 0) yield return FileFindings.TitleLines(format.HeaderLine - 1 - (format.HasSepLine ? 1 : 0), format.HeaderLine);

        var isMapped = map.Columns.Count > 0;
        var used = Used(map);
        var unknown = header.Headers.Where(h => h.Column is null && h.Text.Length > 0 && !used.Contains(HeaderKey.Of(h.Text)))
            .Select(h => h.Text).ToList();
        var free = isMapped ? [] : columns.Select(c => c.Name).Where(c => header.Plan.Ordinal(c) < 0).ToList();
        if (unknown.Count > 0)
            yield return FileFindings.UnknownColumns(unknown.Distinct(StringComparer.Ordinal)
                .Select(u => NearColumns.Suggested(Finding.Shown(u), free)), isMapped);

        var doubled = unknown.GroupBy(HeaderKey.Of, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.First()).ToList();
        if (doubled.Count > 0) yield return FileFindings.DoubledUnused(doubled);

        if (map.Decimal is null && map.Thousands is null)
        {
            if (numbers.IsMixed) yield return FileFindings.NumbersMixed(Finding.Shown(numbers.Point!), Finding.Shown(numbers.Comma!));
            else if (numbers.Comma is { } comma) yield return FileFindings.NumbersWithComma(Finding.Shown(comma));
        }

        if (map.Currency is null && numbers.OtherSign is { } sign)
            yield return FileFindings.OtherSign(Finding.Shown(sign), map.HomeCurrency!);
        if (map.AllDateFormats.Count > 0) yield break;
        if (dates.IsMixed) yield return FileFindings.DatesMixed();
        else if (dates.Found is { } found) yield return FileFindings.Dates(found);
    }

    // What groups lines or leaves them out is read as well.
    private static HashSet<string> Used(ImportMap map) =>
        [.. (map.Carry?.Key ?? []).Concat(map.LeaveOut?.WithoutAll ?? []).Concat(map.LeaveOut?.Where.Keys ?? []).Select(HeaderKey.Of)];
}
