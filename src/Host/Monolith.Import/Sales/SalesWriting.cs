using Monolith.Data;
using Monolith.Import.Lists;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>Books documents of past sales, and before them what they name and what they sell. A step that was cut short finds done what it
/// did.</summary>
internal sealed class SalesWriting(
    ISender send, ISites sites, BookedDocuments booked, SalesRegister register, OpeningWriting opening)
{
    public const string PriceReason = "imported";

    public async Task<IReadOnlyList<Error?>> Apply(PlanRun run, List<(int No, SalesPayload Is)> lines, CancellationToken ct)
    {
        var errors = new Error?[lines.Count];
        await Items(lines, errors, ct);
        await Customers(lines, errors, ct);
        await Opening(run, lines, errors, ct);

        var places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Document is not null).ToList();
        var there = await booked.Look(places.ConvertAll(i => NameOf(lines[i].Is.Document!)), ct);
        foreach (var place in places)
        {
            var document = lines[place].Is.Document!;
            CrashPoints.Hit("import.before-document");
            errors[place] ??= document.IsTicket
                ? await Ticket(run, document, there[NameOf(document)], ct)
                : await WriteOff(document, there[NameOf(document)], ct);
            if (document.IsTicket && document.Closes is { } closes) await register.Close(ShiftOf(run, document), closes, ct);
        }

        return errors;
    }

    public static DocumentName NameOf(PlannedDocument document) => new(document.Number, document.IsTicket);

    /// <summary>A shift for each day of the shop.</summary>
    public Guid ShiftOf(PlanRun run, PlannedDocument document) => run.IdOf("sales-shift", sites.Here.BusinessDate(document.At).DayNumber);

    private async Task Items(List<(int No, SalesPayload Is)> lines, Error?[] errors, CancellationToken ct)
    {
        var places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Item is not null).ToList();
        if (places.Count == 0) return;
        var saved = await send.Send(new SaveItems(places.ConvertAll(i => new ItemChange(lines[i].Is.Item!, null))), ct);
        foreach (var (place, no) in places.Select((p, no) => (p, no))) errors[place] = saved.IsOk ? saved.Value[no].Error : saved.Error;
    }

    private async Task Customers(List<(int No, SalesPayload Is)> lines, Error?[] errors, CancellationToken ct)
    {
        var places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Customer is not null).ToList();
        if (places.Count == 0) return;
        var saved = await send.Send(new SaveCustomers(places.ConvertAll(i => new CustomerChange(lines[i].Is.Customer!, null))), ct);
        foreach (var (place, no) in places.Select((p, no) => (p, no))) errors[place] ??= saved.IsOk ? saved.Value[no].Error : saved.Error;
    }

    private async Task Opening(PlanRun run, List<(int No, SalesPayload Is)> lines, Error?[] errors, CancellationToken ct)
    {
        var places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Opening is not null && errors[i] is null).ToList();
        if (places.Count == 0) return;
        var first = lines[places[0]].Is.Opening!;
        var came = await opening.Apply(
            run, places.ConvertAll(i => (lines[i].No, lines[i].Is.Opening!.Is)), ct, new(first.At, first.Rule));
        foreach (var (place, error) in places.Zip(came)) errors[place] = error;
    }

    private async Task<Error?> Ticket(PlanRun run, PlannedDocument document, Booked there, CancellationToken ct)
    {
        var shift = ShiftOf(run, document);
        if (there.Ticket is { } ticket) return ticket.ShiftId == shift ? null : SalesErrors.BookedMeanwhile(document.Number);
        if (!(await register.Open(shift, document.WarehouseId, document.Opens, ct)).TryGet(out _, out var closed)) return closed;

        var lines = document.Lines.Select(l =>
            new CompleteTicketLine(l.ItemId, l.Quantity, l.UnitPrice, PriceReason: PriceReason, Name: l.Name)).ToList();
        var name = NameOf(document);
        return await register.Book(
            new(name.Id(there.Round), shift, document.At, lines, [], Money.Zero, name.NumberOf(there.Round), document.CustomerId),
            document.Tender, ct);
    }

    private async Task<Error?> WriteOff(PlannedDocument document, Booked there, CancellationToken ct)
    {
        if (there.IsThere) return null;
        var names = document.Lines.Select(l => l.Name).OfType<string>().Distinct().ToList();
        var reason = names.Count > 0 ? $"Write-off: {string.Join("; ", names)}" : "Write-off without a stated cause";
        return (await send.Send(
            new AdjustStock(
                NameOf(document).Id(there.Round), document.WarehouseId,
                [.. document.Lines.Select(l => new AdjustStockLine(l.ItemId, l.Quantity))],
                reason[..Math.Min(reason.Length, 500)], Scrap: true, document.Number, document.At, AllowNegative: true),
            ct)).Error;
    }
}
