using Monolith.Ui;

namespace Monolith.Finance;

/// <summary>Journals by number and accounts by code or name, for the shell's search.</summary>
internal sealed class Search(FinanceDbContext db, ICurrentActor current, SharedKernel.Text.ITexts texts) : ISearchSource
{
    async Task<IReadOnlyList<SearchHit>> ISearchSource.Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(FinancePermissions.View)) return [];
        var upper = text.ToUpperInvariant();
        var journals = await db.Journals.Where(j => j.Number.Contains(upper)).OrderByDescending(j => j.Number).Take(take).ToListAsync(ct);
        // A chart is short: letter case is ignored in memory, alike in every engine.
        var accounts = (await db.Accounts.ToListAsync(ct)).Where(a => Holds(a.Code, text) || Holds(a.Name, text) || Holds(a.NameZh, text)).OrderBy(a => a.Code, StringComparer.Ordinal);
        return journals.Select(j => new SearchHit("finance.journal", j.Number, $"/finance/journals/{j.Id}", Listing.Day(j.Date)))
            .Concat(accounts.Select(a => new SearchHit("finance.account", texts.Language == "zh" ? a.NameZh ?? a.Name : a.Name, Links.Account(a.Code, null, null), a.Code)))
            .Take(take).ToList();
    }

    private static bool Holds(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
