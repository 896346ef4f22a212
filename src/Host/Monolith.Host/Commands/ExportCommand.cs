using System.CommandLine;
using System.Globalization;
using CsvHelper;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Commands;

internal static class ExportCommand
{
    private static readonly string[] Header =
    [
        "sequence", "effective", "recorded", "site", "business_date", "sku", "item", "warehouse", "bin", "lot", "kind", "quantity", "value", "contra", "source", "number", "line",
        "actor", "reason", "corrects", "cause", "late", "provisional",
    ];

    public static Command Create()
    {
        var asOf = new Option<string?>("--as-of") { Description = "Only what was effective until then: a day (its last moment in the shop's zone) or an ISO 8601 time." };
        var knownAt = new Option<string?>("--known-at") { Description = "Only what the system knew then: a day or an ISO 8601 time." };
        var output = new Option<string?>("--out") { Description = "File to write; standard output when absent." };
        var ledger = new Command("ledger", "The stock ledger as CSV.") { asOf, knownAt, output };
        ledger.SetAction((parse, ct) => Shared.WithShop(parse, "export ledger", async (services, token) =>
        {
            var sites = services.GetRequiredService<ISites>();
            if (!Moment(parse.GetValue(asOf), sites, out var effective) || !Moment(parse.GetValue(knownAt), sites, out var known))
                return Shared.Fail("export.time-malformed: a time is YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ.");

            var file = parse.GetValue(output);
            await using var text = file is null ? new StreamWriter(Console.OpenStandardOutput()) : new StreamWriter(file);
            var rows = await Write(services.GetRequiredService<ILedgerExport>().Rows(effective, known, token), text, token);
            if (file is not null) Console.WriteLine($"{rows:N0} rows in {file}");
            return Shared.Success;
        }, ct));
        return new Command("export", "Give data out.") { ledger };
    }

    private static async Task<long> Write(IAsyncEnumerable<LedgerExportRow> rows, TextWriter text, CancellationToken ct)
    {
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in Header) csv.WriteField(column);
        await csv.NextRecordAsync();
        var count = 0L;
        await foreach (var r in rows.WithCancellation(ct))
        {
            foreach (var field in Fields(r)) csv.WriteField(field);
            await csv.NextRecordAsync();
            count++;
        }

        await csv.FlushAsync();
        return count;
    }

    private static string[] Fields(LedgerExportRow r) =>
    [
        $"{r.Sequence}", $"{r.Effective:O}", $"{r.Recorded:O}", $"{r.Site}", $"{r.BusinessDate:yyyy-MM-dd}", r.Sku, r.ItemName, r.Warehouse, r.Bin ?? "", r.Lot ?? "", r.Kind, $"{r.Quantity}", $"{r.Value}",
        $"{r.Contra}", r.SourceKind, r.SourceNumber, $"{r.SourceLine}", r.Actor, r.Reason ?? "", $"{r.Corrects}", $"{r.Cause}", r.Late ? "1" : "0", r.Provisional ? "1" : "0",
    ];

    private static bool Moment(string? text, ISites sites, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            moment = sites.Here.StartOf(day.AddDays(1)).AddTicks(-10); // the day's last microsecond
            return true;
        }

        var ok = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        moment = ok ? at : null;
        return ok;
    }
}
