using Monolith.Inventory.Contracts;
using Monolith.Import.Maps;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>Posts a sales file's documents: tickets and returns at a register of its own with a shift a day, write-offs in stock.</summary>
internal sealed class SalesPosting(ISender send, ITickets tickets, IRegisters registers, IStockReconciliation stock, ISites sites)
{
    private readonly HashSet<Guid> _writtenOff = [];

    private const string PriceReason = "imported";
    private const string RegisterCode = "IMP";

    public async Task Post(SalesFile file, ImportMap map, KnownMasterData known, ImportReport report, CancellationToken ct)
    {
        var registerId = StableIds.Of("register", RegisterCode);
        // A second run finds it there: saving it again would leave a row in the audit log.
        Result<RegisterInfo> register = (await registers.All(ct)).FirstOrDefault(r => r.RegisterId == registerId) is { } there
            ? there
            : await send.Send(new SaveRegister(registerId, RegisterCode, "Import", known.Warehouse.WarehouseId), ct);
        if (!register.IsOk)
        {
            foreach (var line in file.AllLines) report.Reject(line.LineNumber, register.Error!);
            return;
        }

        await foreach (var posted in stock.BySource(InventoryKinds.Scrap, ct)) _writtenOff.Add(posted.SourceId);
        foreach (var day in file.Documents.GroupBy(d => sites.Here.BusinessDate(d.At)))
            await PostDay(register.Value, day.Key, day.ToList(), map, known, report, ct);
    }

    private async Task PostDay(
        RegisterInfo register, DateOnly day, List<SalesDocument> documents, ImportMap map, KnownMasterData known, ImportReport report, CancellationToken ct)
    {
        var shift = await ShiftFor(register, day, documents, ct);
        foreach (var document in documents)
        {
            CrashPoints.Hit("import.before-document");
            var error = document.Kind == SalesDocumentKind.WriteOff
                ? await WriteOff(document, known, report, ct)
                : await Ticket(document, shift, map, known, report, ct);
            if (error is null) continue;
            foreach (var line in document.Lines) report.Reject(line.LineNumber, error);
        }

        if (shift is { } open) await send.Send(new CloseShift(open, [], documents.Max(d => d.At)), ct);
    }

    /// <summary>The day's shift where a ticket of the day is still to be posted; null where all are there.</summary>
    private async Task<Guid?> ShiftFor(RegisterInfo register, DateOnly day, List<SalesDocument> documents, CancellationToken ct)
    {
        foreach (var document in documents.Where(d => d.Kind != SalesDocumentKind.WriteOff))
        {
            if (await tickets.Find(TicketId(document), ct) is not null) continue;
            var id = StableIds.Of("shift", $"{register.Code}:{day:yyyy-MM-dd}:{document.Number}");
            var opened = await send.Send(new OpenShift(id, register.RegisterId, Money.Zero, documents.Min(d => d.At)), ct);
            // A run that was cut short left a shift open: go on in it.
            return opened.IsOk ? id : register.OpenShiftId;
        }

        return null;
    }

    private async Task<Error?> Ticket(
        SalesDocument document, Guid? shift, ImportMap map, KnownMasterData known, ImportReport report, CancellationToken ct)
    {
        var id = TicketId(document);
        if (await tickets.Find(id, ct) is not null)
        {
            report.AlreadyThere++;
            return null;
        }

        if (shift is null) return Error.Conflict("import.no-shift", "No shift could be opened for this day.");
        var lines = document.Lines.Select(l => new CompleteTicketLine(
            known.Items[l.Sku].ItemId, l.Quantity, l.UnitPrice, PriceReason: PriceReason, Name: l.Name.Length > 0 ? l.Name : null)).ToList();
        var total = Money.Sum(document.Lines.Select(l => Exact.Extend(l.Quantity, l.UnitPrice, sites.Here.Currency.Digits)));
        var done = await send.Send(
            new CompleteTicket(
                id, shift.Value, document.At, lines, total.IsZero ? [] : [new(map.Sales.Tender, total)], total, document.Number,
                document.Customer is null ? null : known.Customers[document.Customer]),
            ct);
        if (done.IsOk) report.Made++;
        return done.Error;
    }

    private async Task<Error?> WriteOff(SalesDocument document, KnownMasterData known, ImportReport report, CancellationToken ct)
    {
        var id = StableIds.Of("write-off", document.Number);
        if (_writtenOff.Contains(id))
        {
            report.AlreadyThere++;
            return null;
        }

        var names = document.Lines.Select(l => l.Name).Where(n => n.Length > 0).Distinct().ToList();
        var done = await send.Send(
            new AdjustStock(
                id, known.Warehouse.WarehouseId,
                document.Lines.Select(l => new AdjustStockLine(known.Items[l.Sku].ItemId, l.Quantity)).ToList(),
                names.Count > 0 ? $"Write-off: {string.Join("; ", names)}" : "Write-off without a stated cause", Scrap: true, document.Number, document.At, AllowNegative: true),
            ct);
        if (done.IsOk) report.Made++;
        return done.Error;
    }

    private static Guid TicketId(SalesDocument document) => StableIds.Of("ticket", document.Number);
}
