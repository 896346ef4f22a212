namespace Monolith.Finance.Accounts;

/// <param name="Debit">Scaled, positive.</param>
/// <param name="Credit">Scaled, positive.</param>
internal sealed record AccountTotal(AccountRow Account, long Debit, long Credit)
{
    public long Balance => Debit - Credit;
}

/// <summary>Debits and credits by account: what every statement is made of.</summary>
internal sealed class AccountTotals(FinanceDbContext db)
{
    /// <summary>Every account of the chart in the order of its code, also those nothing was booked on.</summary>
    public async Task<List<AccountTotal>> Of(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sums = await db.Entries.Where(e => e.Date >= from && e.Date <= to).GroupBy(e => e.Account).Select(g => new
        {
            g.Key,
            Debit = g.Sum(e => e.Amount > 0 ? e.Amount : 0L),
            Credit = g.Sum(e => e.Amount < 0 ? -e.Amount : 0L),
        }).ToDictionaryAsync(s => s.Key, ct);
        var accounts = await db.Accounts.ToListAsync(ct);
        return accounts.OrderBy(a => a.Code, StringComparer.Ordinal)
            .Select(a => sums.TryGetValue(a.Code, out var sum) ? new AccountTotal(a, sum.Debit, sum.Credit) : new AccountTotal(a, 0, 0))
            .ToList();
    }
}
