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
    private readonly HashSet<Guid> _there = [];
    private readonly HashSet<Guid> _different = [];

    private const string PriceReason = "imported";
    private const string RegisterCode = "IMP";

    public bool IsThere(SalesDocument document) => _there.Contains(IdOf(document));

    /// <summary>Looks which documents were booked by an earlier import. One whose lines were other ones then stays as it is, and the
    /// report says so.</summary>
    public async Task Look(SalesFile file, SalesReport report, CancellationToken ct)
    {
        var writtenOff = new Dictionary<Guid, SourceTotals>();
        await foreach (var posted in stock.BySource(InventoryKinds.Scrap, ct)) writtenOff[posted.SourceId] = posted;
        foreach (var document in file.Documents)
        {
            var id = IdOf(document);
            bool? isSame = document.Kind == SalesDocumentKind.WriteOff
                ? writtenOff.TryGetValue(id, out var totals)
                    ? totals.Quantity == Quantity.Sum(document.Lines.Select(l => l.Quantity)) : null
                : await tickets.Find(id, ct) is { } ticket
                    ? Lines(ticket.Lines.Select(l => (l.Quantity, l.UnitPrice))) == Lines(document.Lines
                        .Select(l => (l.Quantity, l.UnitPrice))) : null;
            if (isSame is null) continue;
            _there.Add(id);
            if (isSame == true || !_different.Add(id)) continue;
            foreach (var line in document.Lines) report.Reject(line.LineNumber, Differs(document.Number));
        }
    }

    /// <summary>What posting would do, for a dry run.</summary>
    public void Would(SalesFile file, SalesReport report)
    {
        foreach (var document in file.Documents.Where(d => !_different.Contains(IdOf(d))))
        {
            if (IsThere(document)) report.AlreadyThere++;
            else report.Made++;
        }
    }

    public async Task Post(SalesFile file, ImportMap map, KnownMasterData known, SalesReport report, CancellationToken ct)
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

        foreach (var day in file.Documents.GroupBy(d => sites.Here.BusinessDate(d.At)))
            await PostDay(register.Value, day.Key, day.ToList(), map, known, report, ct);
    }

    private async Task PostDay(
        RegisterInfo register, DateOnly day, List<SalesDocument> documents, ImportMap map, KnownMasterData known, SalesReport report,
            CancellationToken ct)
    {
        var shift = await ShiftFor(register, day, documents, ct);
        foreach (var document in documents)
        {
            if (_different.Contains(IdOf(document))) continue;
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
            if (IsThere(document)) continue;
            var id = StableIds.Of("shift", $"{register.Code}:{day:yyyy-MM-dd}:{document.Number}");
            var opened = await send.Send(new OpenShift(id, register.RegisterId, Money.Zero, documents.Min(d => d.At), OfHistory: true), ct);
            // A run that was cut short left a shift open: go on in it.
            return opened.IsOk ? id : register.OpenShiftId;
        }

        return null;
    }

    private async Task<Error?> Ticket(
        SalesDocument document, Guid? shift, ImportMap map, KnownMasterData known, SalesReport report, CancellationToken ct)
    {
        var id = IdOf(document);
        if (_there.Contains(id))
        {
            report.AlreadyThere++;
            return null;
        }

        if (shift is null) return Error.Conflict("import.no-shift", "No shift could be opened for this day.");
        var lines = document.Lines.Select(l => new CompleteTicketLine(
            known.Items[l.Sku].ItemId, l.Quantity, l.UnitPrice, PriceReason: PriceReason, Name: l.Name.Length > 0 ? l.Name
                : null)).ToList();
        var total = Money.Sum(document.Lines.Select(l => Exact.Extend(l.Quantity, l.UnitPrice, sites.Here.Currency.Digits)));
        var done = await send.Send(
            new CompleteTicket(
                id, shift.Value, document.At, lines, total.IsZero ? [] : [new(map.Sales.Tender, total)], total, document.Number,
                document.Customer is null ? null : known.Customers[document.Customer]),
            ct);
        if (done.IsOk) report.Made++;
        return done.Error;
    }

    private async Task<Error?> WriteOff(SalesDocument document, KnownMasterData known, SalesReport report, CancellationToken ct)
    {
        var id = IdOf(document);
        if (_there.Contains(id))
        {
            report.AlreadyThere++;
            return null;
        }

        var names = document.Lines.Select(l => l.Name).Where(n => n.Length > 0).Distinct().ToList();
        var done = await send.Send(
            new AdjustStock(
                id, known.Warehouse.WarehouseId,
                document.Lines.Select(l => new AdjustStockLine(known.Items[l.Sku].ItemId, l.Quantity)).ToList(),
                names.Count > 0 ? $"Write-off: {string.Join("; ", names)}" : "Write-off without a stated cause", Scrap: true,
                    document.Number, document.At, AllowNegative: true),
            ct);
        if (done.IsOk) report.Made++;
        return done.Error;
    }

    private static Guid IdOf(SalesDocument document) =>
        StableIds.Of(document.Kind == SalesDocumentKind.WriteOff ? "write-off" : "ticket", document.Number);

    private static Error Differs(string number) => Error.Conflict(
        "import.document-differs", $"The document {number} was booked with other lines: it stays as it is.").With("number", number);

    private static string Lines(IEnumerable<(Quantity Quantity, Money UnitPrice)> lines) =>
        string.Join(';', lines.Select(l => $"{l.Quantity}x{l.UnitPrice}"));
}
