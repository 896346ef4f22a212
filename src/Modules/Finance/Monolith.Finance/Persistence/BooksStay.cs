using Monolith.SharedKernel.Health;

namespace Monolith.Finance.Persistence;

/// <summary>No migration changes the trial balance: debit and credit of every account.</summary>
internal sealed class BooksStay(FinanceDbContext db) : IMigrationProof
{
    public async Task<IReadOnlyDictionary<string, string>> Read(CancellationToken ct)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!await db.HasTable("fin_entries", ct)) return figures;
        await db.Read(
            """
            SELECT account, CAST(SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS bigint),
                CAST(SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS bigint)
            FROM fin_entries GROUP BY account
            """,
            [],
            row =>
            {
                figures[$"debit of account {row.GetString(0)}"] = Money.FromScaled(row.GetInt64(1)).ToString();
                figures[$"credit of account {row.GetString(0)}"] = Money.FromScaled(row.GetInt64(2)).ToString();
            },
            ct);
        return figures;
    }
}
