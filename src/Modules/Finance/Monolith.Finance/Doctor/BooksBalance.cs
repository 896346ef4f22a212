using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Doctor;

/// <summary>Debits are credits: over all, and in every single set.</summary>
internal sealed class BooksBalance(FinanceDbContext db, ISites sites) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "finance.books-balance";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new List<Sentence>();
        var sum = await db.Entries.SumAsync(e => e.Amount, ct);
        if (sum != 0) found.Add(Sentence.Of("finance.found-debits", Say(sum)));

        var sets = await db.Entries.GroupBy(e => new { e.SourceId, e.Book, e.Part })
            .Select(g => new { g.Key.SourceId, g.Key.Book, g.Key.Part, Sum = g.Sum(e => e.Amount) })
            .Where(s => s.Sum != 0).OrderBy(s => s.SourceId).Take(Most).ToListAsync(ct);
        found.AddRange(sets.Select(s => Sentence.Of("finance.found-set", s.Book, s.Part, s.SourceId, Say(s.Sum))));
        return found.Take(Most).ToList();
    }

    private string Say(long scaled) => sites.Here.Currency.Say(Money.FromScaled(scaled));
}
