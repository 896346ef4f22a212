using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Posting;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Subscribers;

/// <summary>What tills sold leaves the stock, what they took back returns to it. A paid sale always posts: the customer has left with the goods.</summary>
internal sealed class WhenTicketsCompleted(Poster poster, AssumedLots lots) : ISubscriber
{
    public const string Name = "inventory.tickets";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var postings = batch.Select(r => Posting((TicketCompleted)r.Event)).Where(p => p.Movements.Count > 0).ToList();
        if (postings.Count == 0) return;
        var posted = await poster.Post(await lots.In(postings, ct), ct);
        if (!posted.IsOk) throw new InvalidOperationException($"A ticket was refused: {posted.Error}");
    }

    private static StockPosting Posting(TicketCompleted ticket) => new(
        PosKinds.Ticket, ticket.TicketId, ticket.Number, ticket.ShiftId, ticket.CompletedAt, ticket.Site, ticket.BusinessDate, ticket.CashierId,
        ticket.CashierName, null, ticket.Lines.Where(l => !l.IsService && !l.Quantity.IsZero).Select(l => Movement(ticket, l)).ToList());

    private static Movement Movement(TicketCompleted ticket, TicketCompletedLine line) => line.Quantity.IsPositive
        ? new(line.No, MovementKind.Issue, line.ItemId, ticket.WarehouseId, line.Quantity, ContraAccount.CostOfGoods,
            Traits: TraitsOf(line)) { Lot = LotCode.Of(line.Lot) }
        : new(line.No, MovementKind.Return, line.ItemId, ticket.WarehouseId, -line.Quantity, ContraAccount.CostOfGoods,
            Origin: line is { OriginTicketId: { } origin, OriginLineNo: { } no } ? new OriginLine(origin, no) : null,
            Traits: TraitsOf(line)) { Lot = LotCode.Of(line.Lot) };

    private static Traits? TraitsOf(TicketCompletedLine line) =>
        Traits.Of(LotCode.Of(line.Lot), LotCode.Of(line.Serial), line.Bin, line.EntryUnit, line.EntryQuantity?.Abs());
}
