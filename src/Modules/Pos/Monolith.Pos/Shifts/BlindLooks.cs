using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Shifts;

/// <summary>Receipts of a shift that is still open, one at a time, for whoever counts blind: a customer with the paper is served, but
/// numbers run, and who asks for one after the other has the drawer's sum. Each is written down once, and they are few.</summary>
internal sealed class BlindLooks(PosDbContext db, ICurrentActor current)
{
    /// <summary>Different receipts since their shift was opened.</summary>
    public const int Most = 20;

    private const string Action = "pos.look-at-receipt";

    /// Errors: pos.too-many-receipts
    public async Task<Error?> Refuses(Guid ticketId, CancellationToken ct)
    {
        if (!BlindCount.IsBlind(current.Actor)) return null;
        var open = await db.Tickets.Where(t => t.Id == ticketId)
            .Join(db.Shifts.Where(s => s.State == ShiftState.Open), t => t.ShiftId, s => s.Id, (t, s) => new { t.Number, s.OpenedAt })
            .FirstOrDefaultAsync(ct);
        if (open is null) return null;
        var subject = $"ticket:{open.Number}";
        if (await Looked(open.OpenedAt).AnyAsync(a => a.Subject == subject, ct)) return null;
        return (await db.Write<bool>(Action, async token =>
        {
            await db.Lock($"looks:{current.Actor.Id}", token);
            var looked = await Looked(open.OpenedAt).Select(a => a.Subject).Distinct().ToListAsync(token);
            if (looked.Contains(subject)) return true;
            if (looked.Count >= Most) return PosErrors.TooManyReceipts(Most);
            db.Audit(subject);
            return true;
        }, ct)).Error;
    }

    private IQueryable<AuditRow> Looked(DateTimeOffset since)
    {
        var id = current.Actor.Id;
        return db.Set<AuditRow>().AsNoTracking().Where(a => a.At >= since && a.ActorId == id && a.Action == Action);
    }
}
