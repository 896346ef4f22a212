using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Finance.Accounts;

/// <summary>Accounts by code or name, for the shell's search.</summary>
internal sealed class AccountSearch(FinanceDbContext db, ICurrentActor current, ITexts texts) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(FinancePermissions.View)) return [];
        // A chart is short: letter case is ignored in memory, alike in every engine.
        var accounts = await db.Accounts.ToListAsync(ct);
        return accounts.Where(a => Holds(a.Code, text) || Holds(a.Name.Searched, text))
            .OrderBy(a => a.Code, StringComparer.Ordinal).Take(take).Select(Hit).ToList();
    }

    private SearchHit Hit(AccountRow account) => new(
        "finance.account", account.Name.In(texts.Language),
        Links.Account(account.Code, null, null), account.Code);

    private static bool Holds(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
