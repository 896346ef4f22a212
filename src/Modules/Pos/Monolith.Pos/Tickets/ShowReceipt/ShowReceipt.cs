using FluentValidation;
using Monolith.Pos.Shifts;

namespace Monolith.Pos.Tickets.ShowReceipt;

[Requires(PosPermissions.View)]
internal sealed record ShowReceipt(Guid TicketId, string? Language) : IRequest<ReceiptDocument>;

internal sealed class ShowReceiptHandler(IReceipts receipts, BlindLooks looks) : IHandler<ShowReceipt, ReceiptDocument>
{
    /// Errors: pos.unknown-ticket, pos.too-many-receipts
    public async Task<Result<ReceiptDocument>> Handle(ShowReceipt request, CancellationToken ct)
    {
        if (await looks.Refuses(request.TicketId, ct) is { } refused) return refused;
        return await receipts.For(request.TicketId, request.Language, ct) is { } receipt ? receipt : PosErrors.UnknownTicket;
    }
}

internal sealed class ShowReceiptValidator : AbstractValidator<ShowReceipt>
{
    public ShowReceiptValidator() => RuleFor(s => s.Language).MaximumLength(10);
}

internal static class ShowReceiptEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("tickets/{ticketId:guid}/receipt", (Guid ticketId, string? language, ISender send, CancellationToken ct) =>
            send.Send(new ShowReceipt(ticketId, language), ct).ToHttp())
        .Serves<ShowReceipt>()
        .WithName("ShowReceipt")
        .WithSummary("What stands on the paper, in the asked or the shop's language")
        .Produces<ReceiptDocument>();
}
