namespace Monolith.Pos.Tickets.CompleteTicket;

internal static class CompleteTicketEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("tickets/{ticketId:guid}", (Guid ticketId, Body body, ISender send, CancellationToken ct) =>
            body.Unreadable() is { } error ? Task.FromResult(error.ToHttp()) : send.Send(body.ToCommand(ticketId), ct).ToHttp())
        .Needs(PosPermissions.Sell)
        .WithName("CompleteTicket")
        .WithSummary("Complete a ticket; the same id and content again gets the first answer")
        .Produces<TicketInfo>();

    internal sealed record Body(
        Guid ShiftId, DateTimeOffset CompletedAt, IReadOnlyList<BodyLine>? Lines, IReadOnlyList<CompleteTicketTender>? Tenders, Money Total,
        string? Number = null, Guid? CustomerId = null, string? Note = null)
    {
        /// <summary>What a command can't even say.</summary>
        public Error? Unreadable()
        {
            if (Lines is { Count: > PosLimits.Lines }) return PosErrors.TooManyLines;
            for (var i = 0; i < Lines?.Count; i++)
            {
                if (Lines[i].Quantity.Error is { } error) return error.At($"lines[{i}].quantity");
                if (Lines[i].UnitPrice is null) return PosErrors.PriceMissing.At($"lines[{i}].unitPrice");
            }

            return null;
        }

        public Contracts.CompleteTicket ToCommand(Guid ticketId) => new(
            ticketId, ShiftId, CompletedAt, Lines?.Select(l => l.ToCommand()).ToList() ?? [], Tenders ?? [], Total, Number, CustomerId, Note);
    }

    internal sealed record BodyLine(
        Guid ItemId, TypedQuantity Quantity, Money? UnitPrice, Money? Discount = null, string? DiscountReason = null, string? PriceReason = null,
        Guid? OriginTicketId = null, int? OriginLineNo = null, string? Name = null)
    {
        public CompleteTicketLine ToCommand() => new(
            ItemId, Quantity.Value, UnitPrice!.Value, Discount ?? Money.Zero, DiscountReason, PriceReason, OriginTicketId, OriginLineNo, Name);
    }
}
