using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Doctor;

/// <summary>Every entry stands on an account of the chart and in a journal; every role has its account.</summary>
internal sealed class EntriesHaveHomes(FinanceDbContext db) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "finance.entries-have-homes";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new List<Sentence>();
        var accounts = await db.Accounts.ToListAsync(ct);
        if (accounts.Count > 0)
        {
            var roles = accounts.Select(a => a.Role).ToHashSet();
            found.AddRange(AccountRoles.All.Where(r => !roles.Contains(r)).Select(r => Sentence.Of("finance.found-no-role", r)));
        }

        var codes = accounts.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var used = await db.Entries.Select(e => e.Account).Distinct().ToListAsync(ct);
        found.AddRange(used.Where(c => !codes.Contains(c)).Select(c => Sentence.Of("finance.found-no-account", c)));

        var lost = await db.Entries.Where(e => !db.Journals.Any(j => j.Id == e.JournalId))
            .Select(e => e.JournalId).Distinct().OrderBy(id => id).Take(Most).ToListAsync(ct);
        found.AddRange(lost.Select(id => Sentence.Of("finance.found-no-journal", id)));
        return found.Take(Most).ToList();
    }
}
