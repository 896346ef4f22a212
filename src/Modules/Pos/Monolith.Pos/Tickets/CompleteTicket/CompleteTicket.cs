using System.Security.Cryptography;
using System.Text.Json;
using Monolith.Data.Events;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>Takes a ticket that a customer has paid, as the till says it; what isn't as it should be is kept for the office. Everything
/// that
/// can be known before is looked up before the write: tills stand in line there. The ticket itself is its idempotency record, so the usual
/// table of answers is not used.</summary>
internal sealed class CompleteTicketHandler(
    PosDbContext db, TicketFactsReader facts, ICustomers customers, ShiftMirror shifts, ICurrentActor current, ISites sites, ITexts texts,
    ReaderLag lag, TimeProvider clock)
    : IHandler<Contracts.CompleteTicket, TicketInfo>
{
    /// Errors: see the request.
    public async Task<Result<TicketInfo>> Handle(Contracts.CompleteTicket request, CancellationToken ct)
    {
        if (TicketShape.Check(request) is { } misshapen) return misshapen;
        var ticket = request.Tenders is null ? request with { Tenders = [] } : request;
        var hash = Hash(ticket);

        var result = await Complete(ticket, hash, ct);
        if (result.IsOk) return result;

        // What was accepted once stays accepted, whatever changed since.
        return await new TicketReader(db, texts).FirstAnswer(ticket.TicketId, hash, ct) is { } before ? before : result;
    }

    private async Task<Result<TicketInfo>> Complete(Contracts.CompleteTicket ticket, string hash, CancellationToken ct)
    {
        if (await shifts.Of(ticket.ShiftId, ct) is not { } shift) return PosErrors.UnknownShift;
        var believed = Moment(ticket, shift, null);
        var known = await facts.Of(ticket, shift.RegisterId, believed.At, ct);
        var isCustomerKnown = ticket.CustomerId is not { } customer || await customers.Find(customer, ct) is not null;

        // Returns depend on what came back meanwhile, so those are priced inside the write; all others here.
        var origins = TicketFactsReader.Origins(ticket);
        Ticket? priced = null;
        if (origins.Count == 0 && !TicketPricing.Price(ticket, known).TryGet(out priced, out var wrong)) return wrong;

        await lag.Ease(ct);
        return await db.Write("pos.complete-ticket", async token =>
        {
            await db.Lock($"shift:{shift.ShiftId:N}", token);
            var there = await TicketSql.Look(db, ticket.TicketId, shift.ShiftId, token);
            if (there.Hash is not null) return KernelErrors.IdReused; // or a repeat: the caller looks which

            if (origins.Count > 0)
            {
                foreach (var origin in origins) await db.Lock($"ticket:{origin:N}", token);
                var withOrigins = known with { Origins = await Origins.Load(db, origins, token) };
                if (!TicketPricing.Price(ticket, withOrigins).TryGet(out priced, out var refused)) return refused;
            }

            var arrival = new TicketArrival(
                ticket, priced!, shift, hash, current.Actor, known.Rights, sites.Here, clock.GetUtcNow(),
                Moment(ticket, shift, there.ClosedAt), there.ClosedAt, there.ZNumber, isCustomerKnown);
            return await TicketWriter.Write(db, arrival, texts, token);
        }, ct);
    }

    private TicketMoment Moment(Contracts.CompleteTicket ticket, ShiftFacts shift, DateTimeOffset? closedAt) =>
        TicketMoment.Of(ticket.CompletedAt, shift, closedAt, clock.GetUtcNow(), sites.Here);

    private static string Hash(Contracts.CompleteTicket ticket) =>
        Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ticket, KernelJson.Options)));
}

internal static class CompleteTicketEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("tickets/{ticketId:guid}", Complete)
        .Serves<Contracts.CompleteTicket>()
        .Accepts<TicketBody>("application/json")
        .WithName("CompleteTicket")
        .WithSummary("Complete a ticket that a customer has paid; the same id and content again gets the first answer")
        .Produces<TicketInfo>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Complete(
        Guid ticketId, HttpRequest http, ISender send, CancellationToken ct) =>
        (await TicketBody.Read<TicketBody>(http, ct)).TryGet(out var body, out var error)
            ? await send.Send(body.ToCommand(ticketId), ct).ToHttp()
            : error.ToHttp();
}
