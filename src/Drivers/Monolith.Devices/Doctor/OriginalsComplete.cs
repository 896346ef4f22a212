using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Doctor;

/// <summary>Every ticket that was to be printed has exactly one original, and every original has its ticket.</summary>
internal sealed class OriginalsComplete(DevicesDbContext db, ITicketReconciliation tickets) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "devices.originals-complete";

    public bool IsJudgement => true;

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var wrong = new List<Sentence>();
        var jobs = await db.Jobs.Where(j => j.Kind == PrintJobKind.Original)
            .Select(j => new { j.Id, j.TicketId, j.TicketNumber, j.RegisterId }).ToListAsync(ct);
        foreach (var job in jobs.Where(j => j.TicketId is null || j.Id != PrintJob.OriginalOf(j.TicketId.Value)))
            wrong.Add(Sentence.Of("devices.found-not-original", job.TicketNumber, job.Id));

        var counts = await db.Counts.ToDictionaryAsync(c => c.RegisterId, c => c.Tickets, ct);
        var made = jobs.GroupBy(j => j.RegisterId ?? Guid.Empty).ToDictionary(g => g.Key, g => (long)g.Count());
        foreach (var register in counts.Keys.Union(made.Keys).Order())
        {
            var (asked, there) = (counts.GetValueOrDefault(register), made.GetValueOrDefault(register));
            if (asked != there) wrong.Add(Sentence.Of("devices.found-count", register, asked, there));
        }

        if (jobs.Count > 0) await Orphans(jobs.Select(j => (j.TicketId, j.TicketNumber)), wrong, ct);
        return wrong.Take(Most).ToList();
    }

    private async Task Orphans(IEnumerable<(Guid? TicketId, string? Number)> jobs, List<Sentence> wrong, CancellationToken ct)
    {
        var left = jobs.Where(j => j.TicketId is not null).GroupBy(j => j.TicketId!.Value).ToDictionary(g => g.Key, g => g.First().Number);
        await foreach (var ticket in tickets.All(ct)) left.Remove(ticket.TicketId);
        foreach (var (ticket, number) in left.OrderBy(l => l.Key)) wrong.Add(Sentence.Of("devices.found-orphan", number, ticket));
    }
}
