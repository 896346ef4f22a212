using Monolith.Ui;

namespace Monolith.Finance.Journals;

/// <summary>Journals by number, for the shell's search.</summary>
internal sealed class JournalSearch(FinanceDbContext db, ICurrentActor current) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(FinancePermissions.View)) return [];
        var upper = text.ToUpperInvariant();
        var journals = await db.Journals.Where(j => j.Number.Contains(upper)).OrderByDescending(j => j.Number).Take(take).ToListAsync(ct);
        return journals.Select(j => new SearchHit("finance.journal", j.Number, Links.Journal(j.Id), Listing.Day(j.Date))).ToList();
    }
}
