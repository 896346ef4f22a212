using FluentValidation;
using Monolith.Pos.Shifts;

namespace Monolith.Pos.Tickets.ShowTicket;

[Requires(PosPermissions.View)]
internal sealed record FindTicket(Guid TicketId) : IRequest<TicketInfo>;

[Requires(PosPermissions.View)]
internal sealed record FindTicketByNumber([property: AnyText] string Number) : IRequest<TicketInfo>;

internal sealed class FindTicketHandler(ITickets tickets, BlindLooks looks)
    : IHandler<FindTicket, TicketInfo>, IHandler<FindTicketByNumber, TicketInfo>
{
    /// Errors: pos.unknown-ticket, pos.too-many-receipts
    public async Task<Result<TicketInfo>> Handle(FindTicket request, CancellationToken ct) =>
        await Seen(await tickets.Find(request.TicketId, ct), ct);

    /// Errors: pos.unknown-ticket, pos.too-many-receipts
    public async Task<Result<TicketInfo>> Handle(FindTicketByNumber request, CancellationToken ct) =>
        await Seen(await tickets.FindByNumber(request.Number, ct), ct);

    private async Task<Result<TicketInfo>> Seen(TicketInfo? ticket, CancellationToken ct)
    {
        if (ticket is null) return PosErrors.UnknownTicket;
        return await looks.Refuses(ticket.TicketId, ct) is { } refused ? refused : ticket;
    }
}

internal sealed class FindTicketByNumberValidator : AbstractValidator<FindTicketByNumber>
{
    public FindTicketByNumberValidator() => RuleFor(f => f.Number).NotEmpty().MaximumLength(PosLimits.Number);
}

internal static class FindTicketEndpoint
{
    public static void Map(RouteGroupBuilder pos)
    {
        pos.MapGet("tickets/{ticketId:guid}", (Guid ticketId, ISender send, CancellationToken ct) => send.Send(new FindTicket(ticketId), ct).ToHttp())
            .Serves<FindTicket>().WithName("FindTicket").WithSummary("A ticket, with what came back of each line").Produces<TicketInfo>();
        pos.MapGet("tickets/by-number", (string number, ISender send, CancellationToken ct) =>
            send.Send(new FindTicketByNumber(number), ct).ToHttp())
            .Serves<FindTicketByNumber>().WithName("FindTicketByNumber").WithSummary("A ticket by its receipt number").Produces<TicketInfo>();
        pos.MapGet("tickets/by-number/{*number}", (string number, ISender send, CancellationToken ct) =>
                send.Send(new FindTicketByNumber(CodeInPath.Of(number)), ct).ToHttp())
            .Serves<FindTicketByNumber>().WithName("FindTicketByNumberInPath")
                .WithSummary("The same for a number that can stand in a path").Produces<TicketInfo>();
    }
}
