using Monolith.Import.Maps;
using Monolith.Data.Events;
using Monolith.Import.Lists;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Import;

/// <summary>Items, suppliers, customers and opening stock: one line, one request to the module that owns it.</summary>
internal sealed class ListImport(LineWindow window, EventPump pump)
{
    // So many lines are looked up at once; the next ones when these have been carried out.
    private const int ReadAhead = 512;

    public async Task<Result<ImportReport>> Run(IListKind kind, string file, ImportMap map, bool dryRun, CancellationToken ct)
    {
        var table = CsvTable.Read(file, map, kind.Columns, kind.Required);
        if (!table.IsOk) return table.Error!;
        var report = new ImportReport(kind.Name, file, dryRun) { Lines = table.Value.Lines.Count + table.Value.Rejected.Count };
        var malformed = new Queue<Rejected>(table.Value.Rejected);
        foreach (var lines in table.Value.Lines.Chunk(ReadAhead))
        {
            var planned = await kind.Plan([.. lines.Select(l => new LineValues(l, map))], dryRun, ct);
            foreach (var (line, outcome) in lines.Zip(await window.Run(planned, ct)))
            {
                while (malformed.TryPeek(out var earlier) && earlier.LineNumber < line.LineNumber) report.Reject(malformed.Dequeue());
                if (outcome.Error is { } error) report.Reject(line.LineNumber, error);
                else if (outcome.Changed) report.Made++;
                else report.AlreadyThere++;
            }
        }

        foreach (var rest in malformed) report.Reject(rest);
        if (!dryRun) await pump.Drain(ct); // the shop opens with everything heard
        return report;
    }
}
