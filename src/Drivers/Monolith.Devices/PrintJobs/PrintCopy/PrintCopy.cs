using FluentValidation;
using Monolith.Pos.Contracts;

namespace Monolith.Devices.PrintJobs.PrintCopy;

internal sealed class PrintTicketCopyHandler(DevicesDbContext db, ITickets tickets, PrintSignal signal, ICurrentActor current, TimeProvider clock)
    : IHandler<PrintTicketCopy, QueuedCopy>
{
    public async Task<Result<QueuedCopy>> Handle(PrintTicketCopy request, CancellationToken ct)
    {
        if (await tickets.Find(request.TicketId, ct) is not { } ticket) return DevicesErrors.UnknownTicket;
        var made = await db.WriteOnce<QueuedCopy>("devices.print-copy", request.JobId, request, async token =>
        {
            var deviceId = request.DeviceId
                ?? await db.Bindings
                    .Where(b => b.RegisterId == ticket.RegisterId && b.Role == DeviceRole.ReceiptPrinter)
                    .Select(b => (Guid?)b.DeviceId).FirstOrDefaultAsync(token);
            if (deviceId is null) return DevicesErrors.NoPrinter;
            var device = await db.Devices.AsNoTracking().FirstOrDefaultAsync(d => d.Id == deviceId, token);
            if (device is null) return DevicesErrors.UnknownDevice;
            if (device.Kind != DeviceKind.ReceiptPrinter) return DevicesErrors.NotOfKind(DeviceKind.ReceiptPrinter);
            if (!device.Active) return DevicesErrors.DeviceInactive;

            var now = clock.GetUtcNow();
            var job = new PrintJobRow
            {
                Id = request.JobId,
                Kind = PrintJobKind.Copy,
                DeviceId = device.Id,
                TicketId = ticket.TicketId,
                TicketNumber = ticket.Number,
                RegisterId = ticket.RegisterId,
                RequestedBy = current.Actor.Name,
                CreatedAt = now,
                NextAttemptAt = now,
            };
            db.Add(job);
            db.Audit($"ticket:{ticket.Number}", after: new { Copy = job.Id, Device = device.Name });
            return new QueuedCopy(job.Id, ticket.Number, device.Id, device.Name);
        }, ct);
        if (made.IsOk) signal.Raise();
        return made;
    }
}

internal sealed class PrintTicketCopyValidator : AbstractValidator<PrintTicketCopy>
{
    public PrintTicketCopyValidator()
    {
        RuleFor(p => p.JobId).NotEmpty();
        RuleFor(p => p.TicketId).NotEmpty();
        RuleFor(p => p.DeviceId).NotEqual(Guid.Empty).WithErrorCode("input.malformed");
    }
}

internal static class PrintCopyEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPost("tickets/{ticketId:guid}/print", (Guid ticketId, Body? body, ISender send, CancellationToken ct) =>
            send.Send(new PrintTicketCopy(body?.JobId ?? Guid.CreateVersion7(), ticketId, body?.DeviceId), ct).ToHttp())
        .Serves<PrintTicketCopy>()
        .WithName("PrintTicketCopy")
        .WithSummary("Print a copy of a ticket")
        .Produces<QueuedCopy>();

    /// <param name="JobId">Made by the client so that a repeat prints once; the server makes one where it is missing.</param>
    internal sealed record Body(Guid? JobId = null, Guid? DeviceId = null);
}
