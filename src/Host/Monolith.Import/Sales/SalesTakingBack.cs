using Monolith.Data.Events;
using Monolith.Import.Lists;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>Books the opposite of what was booked: each document's at its own time, so that stock, books and figures of every day are as if
/// it had not been. What it made stays where the books name it.</summary>
internal sealed class SalesTakingBack(
    ISender send, ISites sites, BookedDocuments booked, SalesWriting writing, SalesRegister register, OpeningWriting opening,
    IPastTickets tickets, IStockLevels stock, EventPump pump)
{
    private static readonly TimeSpan Hearing = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, List<(int No, SalesPayload Is)> lines, CancellationToken ct)
    {
        var errors = new Error?[lines.Count];
        var documents = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Document is not null).ToList();
        var there = await booked.Look(documents.ConvertAll(i => SalesWriting.NameOf(lines[i].Is.Document!)), ct);
        foreach (var day in documents.GroupBy(i => sites.Here.BusinessDate(lines[i].Is.Document!.At)))
            await Day(run, lines, [.. day], there, errors, ct);
        await Opening(run, lines, errors, ct);
        await MasterData(run, lines, ct);
        return errors;
    }

    /// <summary>The place of the first line whose goods came back or are gone since; null: nothing was used.</summary>
    public async Task<int?> Used(List<(int No, SalesPayload Is)> lines, CancellationToken ct)
    {
        var documents = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Document is { IsTicket: true }).ToList();
        var there = await booked.Look(documents.ConvertAll(i => SalesWriting.NameOf(lines[i].Is.Document!)), ct);
        var returned = await tickets.Returned([.. there.Values.Select(b => b.Ticket?.TicketId).OfType<Guid>()], ct);
        foreach (var place in documents)
            if (there[SalesWriting.NameOf(lines[place].Is.Document!)].Ticket is { } ticket
                && returned.Contains(ticket.TicketId)) return place;

        var came = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Opening is not null).ToList();
        var now = (await stock.OnHand([.. came.Select(i => lines[i].Is.Opening!.Is.ItemId)], null, ct))
            .ToDictionary(l => (l.ItemId, l.WarehouseId), l => l.OnHand);
        foreach (var place in came)
        {
            var left = lines[place].Is.Opening!;
            if (now.GetValueOrDefault((left.Is.ItemId, left.Is.WarehouseId)) < left.Left) return place;
        }

        return null;
    }

    private async Task Day(
        PlanRun run, List<(int No, SalesPayload Is)> lines, List<int> places, IReadOnlyDictionary<DocumentName, Booked> there,
            Error?[] errors,
        CancellationToken ct)
    {
        var shift = run.IdOf("sales-back", lines[places[0]].No);
        foreach (var place in Enumerable.Reverse(places))
        {
            var document = lines[place].Is.Document!;
            var found = there[SalesWriting.NameOf(document)];
            if (document.IsTicket && found.Ticket is { } ticket)
                errors[place] = await Ticket(document, ticket, found.Round, shift, ct);
            else if (found.WrittenOff is not null)
                errors[place] = await WriteOff(document, found.Round, ct);
        }

        // Whatever was left open of this day, by this step or by the one that booked it.
        if (await register.OpenNow(ct) is { } open && (open == shift || places.Any(p =>
            open == writing.ShiftOf(run, lines[p].Is.Document!))))
            await register.Close(open, lines[places[^1]].Is.Document!.At, ct);
    }

    // What was sold comes back to its origin, at its price, tax and cost; what came back is sold again.
    private async Task<Error?> Ticket(PlannedDocument document, PastTicket ticket, int round, Guid shift, CancellationToken ct)
    {
        if (!(await register.Open(shift, document.WarehouseId, document.Opens, ct)).TryGet(out _, out var closed)) return closed;
        var lines = ticket.Lines.Select(l => new CompleteTicketLine(
            l.ItemId, -l.Quantity, l.UnitPrice, PriceReason: SalesWriting.PriceReason,
            OriginTicketId: l.Quantity.IsPositive ? ticket.TicketId : null, OriginLineNo: l.Quantity.IsPositive ? l.No : null)).ToList();
        return await register.Book(
            new(
                SalesWriting.NameOf(document).BackId(round), shift, document.At, lines, [], Money.Zero, null, document.CustomerId,
                $"Takes back {document.Number}"),
            document.Tender, ct);
    }

    private async Task<Error?> WriteOff(PlannedDocument document, int round, CancellationToken ct) => (await send.Send(
        new AdjustStock(
            SalesWriting.NameOf(document).BackId(round), document.WarehouseId,
            [.. document.Lines.Select(l => new AdjustStockLine(l.ItemId, l.Quantity.Abs()))], $"Takes back {document.Number}",
            Reference: document.Number, Effective: document.At, AllowNegative: true),
        ct)).Error;

    private async Task Opening(PlanRun run, List<(int No, SalesPayload Is)> lines, Error?[] errors, CancellationToken ct)
    {
        var places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Is.Opening is not null).ToList();
        if (places.Count == 0) return;
        await Heard(ct);
        var gone = await opening.TakeBack(run, places.ConvertAll(i => (lines[i].No, lines[i].Is.Opening!.Is)), ct, moved: true);
        foreach (var (place, error) in places.Zip(gone)) errors[place] ??= error;
    }

    // Stock hears of tickets a moment later; what they brought back must be there before it can be taken off.
    private async Task Heard(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Hearing);
        try
        {
            await pump.Drain(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // So much is being sold that there is no end to it: what is missing is said line by line.
        }
    }

    // Only what no document names goes: what the books name stays.
    private async Task MasterData(PlanRun run, List<(int No, SalesPayload Is)> lines, CancellationToken ct)
    {
        var items = lines.Select(l => l.Is.Item).OfType<SaveItem>().ToList();
        if (items.Count > 0) await send.Send(new RemoveItems(items, run.Since), ct);
        var customers = lines.Select(l => l.Is.Customer).OfType<SaveCustomer>().ToList();
        if (customers.Count > 0) await send.Send(new RemoveCustomers(customers), ct);
    }
}
