using System.Globalization;
using Monolith.Ui;

namespace Monolith.Pos.Tickets;

/// <summary>Finds tickets by the beginning of their number, from the search at the top of every page.</summary>
internal sealed class TicketSearch(PosDbContext db, ICurrentActor current, ISites sites) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(PosPermissions.View) || text.Length > PosLimits.Number) return [];
        var upper = text.ToUpperInvariant();
        var found = await db.Tickets.SeenBy(current.Actor, db).AsNoTracking()
            .Where(t => t.Number.StartsWith(text) || t.Number.StartsWith(upper)
                || (t.PrintedNumber != null && t.PrintedNumber.StartsWith(text)))
            .OrderByDescending(t => t.CompletedAt).Take(take).Select(t => new { t.Id, t.Number, t.CompletedAt }).ToListAsync(ct);
        return found.Select(t => new SearchHit(
            "pos.ticket", t.Number, $"/pos/tickets/{t.Id}",
            sites.Here.Local(t.CompletedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))).ToList();
    }
}
