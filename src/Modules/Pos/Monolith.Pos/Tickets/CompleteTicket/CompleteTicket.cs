using System.Security.Cryptography;
using System.Text.Json;
using Monolith.Data.Events;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>Takes a ticket that a customer has paid. Everything that can be known before is looked up before the write: tills stand in
/// line there. The ticket itself is its idempotency record, so the usual table of answers is not used.</summary>
internal sealed class CompleteTicketHandler(
    PosDbContext db, IItemCatalog catalog, IPriceQuotes prices, ShiftMirror shifts, ICurrentActor current, IAccessLog access, ISites sites,
    ReaderLag lag, TimeProvider clock)
    : IHandler<Contracts.CompleteTicket, TicketInfo>
{
    /// Errors: see the request.
    public async Task<Result<TicketInfo>> Handle(Contracts.CompleteTicket request, CancellationToken ct)
    {
        if (TicketShape.Check(request, clock.GetUtcNow()) is { } misshapen) return misshapen;
        var ticket = request.Tenders is null ? request with { Tenders = [] } : request;
        var hash = Hash(ticket);

        var result = await Complete(ticket, hash, ct);
        if (result.IsOk) return result;

        // What was accepted once stays accepted, even if the shift was closed or a price withdrawn since.
        if (await new TicketReader(db).FirstAnswer(ticket.TicketId, hash, ct) is { } before) return before;
        if (MissingPermission(result.Error.Code) is { } permission) await access.Denied(permission, nameof(CompleteTicket), ct);
        return result;
    }

    private async Task<Result<TicketInfo>> Complete(Contracts.CompleteTicket ticket, string hash, CancellationToken ct)
    {
        if (await shifts.Of(ticket.ShiftId, ct) is not { } shift) return PosErrors.UnknownShift;
        var facts = await Facts(ticket, ct);

        // Returns depend on what came back meanwhile, so those are priced inside the write; all others here.
        var origins = ticket.Lines.Where(l => l.OriginTicketId is not null).Select(l => l.OriginTicketId!.Value).Distinct().Order().ToList();
        Ticket? priced = null;
        if (origins.Count == 0 && !TicketPricing.Price(ticket, facts).TryGet(out priced, out var wrong)) return wrong;

        await lag.Ease(ct);
        return await db.Write("pos.complete-ticket", async token =>
        {
            await db.Lock($"shift:{shift.ShiftId:N}", token);
            var (known, open) = await TicketSql.Look(db, ticket.TicketId, shift.ShiftId, token);
            if (known is not null) return KernelErrors.IdReused; // or a repeat: the caller looks which
            if (!open) return PosErrors.ShiftClosed;

            if (origins.Count > 0)
            {
                foreach (var origin in origins) await db.Lock($"ticket:{origin:N}", token);
                var withOrigins = facts with { Origins = await Origins.Load(db, origins, token) };
                if (!TicketPricing.Price(ticket, withOrigins).TryGet(out priced, out var refused)) return refused;
            }

            return await TicketWriter.Write(db, ticket, priced!, shift, hash, current.Actor, sites.Here, clock.GetUtcNow(), token);
        }, ct);
    }

    private async Task<TicketFacts> Facts(Contracts.CompleteTicket ticket, CancellationToken ct)
    {
        var items = await catalog.FindMany(ticket.Lines.Select(l => l.ItemId).ToHashSet(), ct);
        var asked = ticket.Lines.Where(l => l.OriginTicketId is null).Select(l => l.ItemId).Distinct()
            .Where(items.ContainsKey).Select(id => new QuoteItem(id, items[id].TaxCategory)).ToList();
        var quotes = await prices.Quote(asked, ticket.CompletedAt, ct);
        return new(items, quotes.ToDictionary(q => q.ItemId), TicketFacts.NoOrigins, current.Actor, sites.Here.Currency.Digits);
    }

    private static string Hash(Contracts.CompleteTicket ticket) =>
        Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ticket, KernelJson.Options)));

    private static string? MissingPermission(string code) => code switch
    {
        "pos.return-not-allowed" => PosPermissions.Return,
        "pos.discount-not-allowed" => PosPermissions.Discount,
        "pos.price-override-not-allowed" => PosPermissions.OverridePrice,
        _ => null,
    };
}

internal static class CompleteTicketEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("tickets/{ticketId:guid}", Complete)
        .Serves<Contracts.CompleteTicket>()
        .Accepts<TicketBody>("application/json")
        .WithName("CompleteTicket")
        .WithSummary("Complete a ticket; the same id and content again gets the first answer")
        .Produces<TicketInfo>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Complete(Guid ticketId, HttpRequest http, ISender send, CancellationToken ct) =>
        (await TicketBody.Read<TicketBody>(http, ct)).TryGet(out var body, out var error)
            ? await send.Send(body.ToCommand(ticketId), ct).ToHttp()
            : error.ToHttp();
}
