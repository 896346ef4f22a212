using Monolith.Pos.Tickets.CompleteTicket;

namespace Monolith.Pos.Tickets.CheckTicket;

/// <summary>What a ticket will come to, before anybody has paid: judged as it will be then, and what would be a finding is refused.
/// Writes nothing. Errors: those of <see cref="Contracts.CompleteTicket"/> but for tenders, pos.price-expired, pos.tax-differs,
/// pos.tax-undecided, pos.tax-rounding-differs,
/// pos.shift-closed, pos.not-your-shift, pos.*-not-allowed, pos.beyond-limit, pos.return-origin-unknown, pos.return-exceeds-sale, pos.return-price</summary>
/// <param name="TicketId">What it will be: rights that were lent are good for this one; null where none were.</param>
[AnyText]
[Requires(PosPermissions.Sell)]
internal sealed record CheckTicket(
    Guid ShiftId, IReadOnlyList<CompleteTicketLine> Lines, Guid? TicketId = null, TicketCashier? Cashier = null,
    IReadOnlyList<TicketAuthorityClaim>? Authorities = null, TaxRounding? TaxRounding = null) : IRequest<CheckedTicket>;

internal sealed record CheckedTicket(Money Net, Money Tax, Money Total, Money Discount);

internal sealed class CheckTicketHandler(
    PosDbContext db, TicketFactsReader facts, ShiftMirror shifts, IAccessLog access, TimeProvider clock)
    : IHandler<CheckTicket, CheckedTicket>
{
    public async Task<Result<CheckedTicket>> Handle(CheckTicket request, CancellationToken ct)
    {
        var ticket = new Contracts.CompleteTicket(
            request.TicketId ?? Guid.Empty, request.ShiftId, clock.GetUtcNow(), request.Lines, [], Money.Zero, Cashier: request.Cashier,
            Authorities: request.Authorities, TaxRounding: request.TaxRounding);
        if (TicketShape.Check(ticket) is { } misshapen) return misshapen;
        if (await shifts.Of(ticket.ShiftId, ct) is not { } shift) return PosErrors.UnknownShift;
        if (!(await TicketSql.Look(db, ticket.TicketId, shift.ShiftId, ct)).IsOpen) return PosErrors.ShiftClosed;
        var known = await facts.Of(ticket, shift.RegisterId, ticket.CompletedAt, ct);
        if (TicketFactsReader.Origins(ticket) is { Count: > 0 } origins)
            known = known with { Origins = await Origins.Load(db, origins, ct) };
        if (!TicketPricing.Reckon(ticket, known).TryGet(out var priced, out var wrong)) return wrong;

        var refusal = priced.Found.FirstOrDefault()?.Refusal;
        if (refusal is null && known.Rights.CashierId != shift.CashierId)
            refusal = known.Rights.Missing(PosPermissions.SellInOthersShift, PosErrors.NotYourShift)?.Refusal;
        if (refusal is null) return new CheckedTicket(priced.Net, priced.Tax, priced.Total, priced.Discount);
        if (refusal.Kind == ErrorKind.Forbidden) await access.Denied(refusal.Code, nameof(CheckTicket), ct);
        return refusal;
    }
}

internal static class CheckTicketEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPost("tickets/check", Check)
        .Serves<CheckTicket>()
        .Accepts<CheckTicket>("application/json")
        .WithName("CheckTicket")
        .WithSummary("What a ticket will come to, and whether this cashier may sell it so; nothing is written")
        .Produces<CheckedTicket>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Check(HttpRequest http, ISender send, CancellationToken ct) =>
        (await TicketBody.Read<CheckTicket>(http, ct)).TryGet(out var asked, out var error)
            ? await send.Send(asked, ct).ToHttp()
            : error.ToHttp();
}
