using Monolith.Import.Maps;
using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Finance.Contracts;
using Monolith.Import.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Sales;

/// <summary>Replays a file of invoices through the same handlers as the API, in the order of time. Ids come from the file, so a second
/// run finds everything there and changes nothing.</summary>
internal sealed class SalesImport(
    IShopSetUp setUp, ISites sites, SalesMasterData masterData, SalesPosting posting, EventPump pump, ISender send, ITexts texts)
{
    public async Task<Result<ImportReport>> Run(string file, ImportMap map, bool dryRun, CancellationToken ct)
    {
        var report = new SalesReport();
        var zone = await Zone(map, dryRun, ct);
        if (!zone.IsOk) return zone.Error!;
        var read = await SalesFile.Read(File.OpenRead(file), Path.GetFileName(file), map, zone.Value, ct);
        if (!read.IsOk) return read.Error!;
        report.Take(read.Value);
        Count(read.Value, map, report.Sales);
        if (sites.IsSetUp) await posting.Look(read.Value, report, ct);
        if (dryRun)
        {
            posting.Would(read.Value, report);
            return report.ToReport(file, dryRun, texts);
        }

        var known = await masterData.Ensure(read.Value, map, report, posting.IsThere, ct);
        if (!known.IsOk) return known.Error!;
        await posting.Post(read.Value, map, known.Value, report, ct);
        await pump.Drain(ct);
        report.Sales.Books = await Books(ct);
        return report.ToReport(file, dryRun, texts);
    }

    // An empty data folder gets an empty shop as the map describes it.
    private async Task<Result<TimeZoneInfo>> Zone(ImportMap map, bool dryRun, CancellationToken ct)
    {
        if (sites.IsSetUp) return sites.Here.TimeZone;
        if (map.Shop is not { } wanted) return SetUpErrors.NotSetUp;
        if (!dryRun)
        {
            var made = await setUp.Run(new(wanted.Name, wanted.Currency, wanted.TimeZone, wanted.Language, wanted.ChartTemplate, null,
                null, null), ct);
            if (!made.IsOk) return made.Error!;
        }

        return TimeZoneInfo.FindSystemTimeZoneById(wanted.TimeZone);
    }

    private void Count(SalesFile file, ImportMap map, SalesImportReport sales)
    {
        var goods = SalesFile.GoodsPattern(map.Sales);
        var digits = (Currency.Find(map.Shop?.Currency ?? "") ?? sites.Here.Currency).Digits;
        sales.Tickets = file.Documents.Count(d => d.Kind == SalesDocumentKind.Ticket);
        sales.Returns = file.Documents.Count(d => d.Kind == SalesDocumentKind.Return);
        sales.WriteOffs = file.Documents.Count(d => d.Kind == SalesDocumentKind.WriteOff);
        sales.Quantity = Quantity.Sum(file.AllLines.Select(l => l.Quantity));
        // What was written off brought nothing in.
        foreach (var line in file.Documents.Where(d => d.Kind != SalesDocumentKind.WriteOff).SelectMany(d => d.Lines))
        {
            var amount = Exact.Extend(line.Quantity, line.UnitPrice, sites.IsSetUp ? sites.Here.Currency.Digits : digits);
            sales.Revenue += amount;
            if (goods?.IsMatch(line.Sku) ?? true) sales.GoodsRevenue += amount;
            else sales.OtherRevenue += amount;
        }
    }

    private async Task<BooksReport?> Books(CancellationToken ct)
    {
        var found = await send.Send(new GetTrialBalance(), ct);
        if (!found.IsOk) return null;
        var balance = found.Value;
        Money Of(string role) => Money.Sum(balance.Lines.Where(l => l.Role == role).Select(l => l.Balance));
        return new(balance.Debit, balance.Credit, balance.IsBalanced, -Of("revenue-goods"), -Of("revenue-services"), Of("cost-of-goods"),
            Of("inventory"));
    }
}
