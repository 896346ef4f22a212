using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Periods;

/// <summary>Journals that aren't posted yet: their shift isn't closed, or goods of its tickets are on their way.</summary>
internal sealed class OpenJournals(FinanceDbContext db) : IStandsOpen
{
    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        var open = await db.Journals.Where(j => j.State == JournalState.Open && j.Date <= through).OrderBy(j => j.Date)
            .ThenBy(j => j.Number)
            .Take(IStandsOpen.Most).Select(j => new { j.Number, j.Date, j.SourceNumber }).ToListAsync(ct);
        return [.. open.Select(j => Sentence.Of("finance.open-journal", j.Number, $"{j.Date:yyyy-MM-dd}", j.SourceNumber))];
    }
}
