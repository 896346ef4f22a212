using Monolith.Inventory.Contracts;
using Monolith.Pos.Shifts;

namespace Monolith.Pos.Tickets.FindReturnable;

/// <summary>What may still be returned of a ticket, so that a till can work out what it pays back.</summary>
[Requires(PosPermissions.View)]
internal sealed record FindReturnable(Guid TicketId) : IRequest<Returnable>;

internal sealed record Returnable(Guid TicketId, string Number, IReadOnlyList<ReturnableLine> Lines);

/// <param name="Sold">In stock units, as <paramref name="Remaining"/>.</param>
/// <param name="UnitPrice">Per unit of entry.</param>
/// <param name="EntryUnit">The pack it was sold by; null: the stock unit.</param>
/// <param name="PackSize">Stock units in that pack.</param>
/// <param name="RemainingAmount">As on the receipt, positive; the whole rest takes exactly this.</param>
internal sealed record ReturnableLine(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, int QuantityDigits, Quantity Sold, Quantity Remaining, Money UnitPrice,
    Money RemainingAmount, Money RemainingDiscount, Money RemainingTax, string TaxCategory, Rate TaxRate, bool TaxInclusive,
    string? EntryUnit, Quantity? PackSize);

internal sealed class FindReturnableHandler(PosDbContext db, IItemCatalog catalog, BlindLooks looks) : IHandler<FindReturnable, Returnable>
{
    /// Errors: pos.unknown-ticket, pos.too-many-receipts
    public async Task<Result<Returnable>> Handle(FindReturnable request, CancellationToken ct)
    {
        var number = await db.Tickets.AsNoTracking().Where(t => t.Id == request.TicketId).Select(t => t.Number).FirstOrDefaultAsync(ct);
        if (number is null) return PosErrors.UnknownTicket;
        if (await looks.Refuses(request.TicketId, ct) is { } refused) return refused;
        var lines = await db.Lines.AsNoTracking().Where(l => l.TicketId == request.TicketId).OrderBy(l => l.No).ToListAsync(ct);
        var left = await Origins.Load(db, [request.TicketId], ct);
        var items = await catalog.FindMany(lines.Select(l => l.ItemId).ToHashSet(), ct);
        return new Returnable(request.TicketId, number, lines.Where(l => l.Quantity.IsPositive)
            .Select(l => Line(
                l, left[(l.TicketId, l.No)].OrNothing(), items.GetValueOrDefault(l.ItemId)?.QuantityDigits ?? Quantity.Decimals)).ToList());
    }

    private static ReturnableLine Line(TicketLineRow l, Remaining left, int digits) => new(
        l.No, l.ItemId, l.Sku, l.Name, l.Unit, digits, l.Quantity, left.Quantity, l.UnitPrice, left.Amount, left.Discount, left.Tax,
        l.TaxCategory, l.TaxRate, l.TaxInclusive, l.EntryUnit, l.PackSize());
}

internal static class FindReturnableEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("tickets/{ticketId:guid}/returnable", (Guid ticketId, ISender send, CancellationToken ct) => send.Send(new FindReturnable(ticketId), ct).ToHttp())
        .Serves<FindReturnable>()
        .WithName("FindReturnable")
        .WithSummary("What may still be returned of a ticket")
        .Produces<Returnable>();
}
