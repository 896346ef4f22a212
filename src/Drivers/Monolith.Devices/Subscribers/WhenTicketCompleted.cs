using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Devices.Subscribers;

/// <summary>Gives each ticket of a register that has a printer its one original. Tickets from before the binding are history.
/// What stands on the paper is made later, outside this transaction.</summary>
internal sealed class WhenTicketCompleted(DevicesDbContext db, PrintSignal signal, TimeProvider clock) : ISubscriber
{
    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        // One small query a batch; a shop without printers does nothing more.
        var bound = await db.Bindings.AsNoTracking().Where(b => b.Role == DeviceRole.ReceiptPrinter)
            .ToDictionaryAsync(b => b.RegisterId, ct);
        if (bound.Count == 0) return;

        var tickets = batch.Select(r => r.Event).OfType<TicketCompleted>()
            .Where(t => bound.TryGetValue(t.RegisterId, out var b) && t.CompletedAt >= b.BoundAt)
            .DistinctBy(t => t.TicketId).ToList();
        if (tickets.Count == 0) return;

        var ids = tickets.Select(t => PrintJob.OriginalOf(t.TicketId)).ToList();
        var known = await db.Jobs.AsNoTracking().Where(j => ids.Contains(j.Id)).Select(j => j.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var jobs = tickets.Select((t, i) => Job(t, bound[t.RegisterId].DeviceId, now.AddMicroseconds(i))).Where(j => !known.Contains(j.Id)).ToList();
        if (jobs.Count == 0) return;

        await db.BulkInsert(jobs, ct);
        await Count(jobs, ct);
        signal.Raise();
    }

    private static PrintJobRow Job(TicketCompleted ticket, Guid deviceId, DateTimeOffset now) => new()
    {
        Id = PrintJob.OriginalOf(ticket.TicketId),
        Kind = PrintJobKind.Original,
        DeviceId = deviceId,
        TicketId = ticket.TicketId,
        TicketNumber = ticket.Number,
        RegisterId = ticket.RegisterId,
        CreatedAt = now, // a microsecond apart: the order of the queue
        NextAttemptAt = now,
        Version = 1,
    };

    private async Task Count(List<PrintJobRow> jobs, CancellationToken ct)
    {
        var perRegister = jobs.GroupBy(j => j.RegisterId!.Value).OrderBy(g => g.Key).ToList();
        var registers = perRegister.Select(g => g.Key).ToList();
        var counts = await db.Counts.AsTracking().Where(c => registers.Contains(c.RegisterId)).ToDictionaryAsync(c => c.RegisterId, ct);
        foreach (var register in perRegister)
        {
            if (!counts.TryGetValue(register.Key, out var count)) db.Add(count = new TicketCountRow { RegisterId = register.Key });
            count.Tickets += register.Count();
        }
    }
}
