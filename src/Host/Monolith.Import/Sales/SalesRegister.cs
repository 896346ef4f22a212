using Monolith.Pos.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>The register that past sales are booked at: one of its own, with a shift a day.</summary>
internal sealed class SalesRegister(ISender send, ISites sites, IRegisters registers, IPastTickets tickets)
{
    private const string Code = "IMP";
    private static readonly Guid Id = StableIds.Of("register", Code);

    private bool _isThere;

    /// <summary>Opened again it is the same. A shift that a run which was given up left open is ended before.</summary>
    public async Task<Result<Guid>> Open(Guid shift, Guid warehouse, DateTimeOffset at, CancellationToken ct)
    {
        if (await Ensure(warehouse, ct) is { } missing) return missing;
        var opened = await send.Send(new OpenShift(shift, Id, Money.Zero, at, OfHistory: true), ct);
        if (!opened.IsOk && opened.Error.Code == "pos.shift-already-open" && await OpenNow(ct) is { } left)
        {
            await Close(left, at, ct);
            opened = await send.Send(new OpenShift(shift, Id, Money.Zero, at, OfHistory: true), ct);
        }

        return opened.Map(_ => shift);
    }

    /// <summary>Books a ticket that was paid in full by one tender. Where the shop's tax comes on top of prices, its total has it.</summary>
    public async Task<Error?> Book(CompleteTicket ticket, TenderKind tender, CancellationToken ct)
    {
        var total = Money.Sum(ticket.Lines.Select(l => Exact.Extend(l.Quantity, l.UnitPrice, sites.Here.Currency.Digits)));
        var booked = await send.Send(Paid(ticket, tender, total), ct);
        if (booked.Error?.Code != "pos.total-mismatch" || !(await tickets.Total(ticket, ct)).TryGet(out total, out _)) return booked.Error;
        return (await send.Send(Paid(ticket, tender, total), ct)).Error;
    }

    private static CompleteTicket Paid(CompleteTicket ticket, TenderKind tender, Money total) =>
        ticket with { Total = total, Tenders = total.IsZero ? [] : [new(tender, total)] };

    /// <summary>Closed already it stays so.</summary>
    public async Task Close(Guid shift, DateTimeOffset at, CancellationToken ct) =>
        await send.Send(new CloseShift(shift, await tickets.Taken(shift, ct), at), ct);

    /// <summary>The shift that is open now; null: none.</summary>
    public async Task<Guid?> OpenNow(CancellationToken ct) => (await registers.All(ct)).FirstOrDefault(r =>
        r.RegisterId == Id)?.OpenShiftId;

    // Saving it again would leave a row in the audit log.
    private async Task<Error?> Ensure(Guid warehouse, CancellationToken ct)
    {
        if (_isThere) return null;
        if ((await registers.All(ct)).All(r => r.RegisterId != Id))
        {
            var saved = await send.Send(new SaveRegister(Id, Code, "Import", warehouse), ct);
            if (!saved.IsOk) return saved.Error;
        }

        _isThere = true;
        return null;
    }
}
