namespace Monolith.Pos.Shifts;

/// <summary>What came in after a shift was closed, by the day it came: the Z report stays as it was printed, and these stand below
/// it.</summary>
internal static class ShiftSupplements
{
    public static async Task<IReadOnlyList<ShiftSupplement>> Of(PosDbContext db, Guid shiftId, Site site, CancellationToken ct)
    {
        var late = await db.Tickets.AsNoTracking().Where(t => t.ShiftId == shiftId && t.AfterClose)
            .Select(t => new
            {
                t.Id, t.RecordedAt, t.IsReturn, t.Net, t.Tax, t.Total,
                Cash = db.Tenders.Where(d => d.TicketId == t.Id && d.Kind == TenderKind.Cash)
                    .Select(d => new { d.Amount, d.ChangeGiven }).ToList(),
            })
            .ToListAsync(ct);
        return late.GroupBy(t => site.BusinessDate(t.RecordedAt)).OrderBy(g => g.Key).Select(g => new ShiftSupplement(
            g.Key, g.Count(t => !t.IsReturn), g.Count(t => t.IsReturn), Money.Sum(g.Select(t => t.Net)), Money.Sum(g.Select(t => t.Tax)),
            Money.Sum(g.Select(t => t.Total)), Money.Sum(g.SelectMany(t => t.Cash).Select(c => c.Amount - c.ChangeGiven)))).ToList();
    }
}
