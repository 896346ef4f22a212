namespace Monolith.Finance.Statements;

/// <param name="Amount">In the sign of its section: revenue, expense, asset and liability are all normally positive.</param>
internal sealed record StatementLine(string? Account, LocalName Name, string? Role, Money Amount);

internal static class Statement
{
    public static List<StatementLine> Lines(IEnumerable<AccountTotal> totals, bool creditPositive) => totals
        .Where(t => t.Balance != 0)
        .Select(t => new StatementLine(
            t.Account.Code, t.Account.Name, t.Account.Role, Money.FromScaled(creditPositive ? -t.Balance : t.Balance)))
        .ToList();

    public static Money Sum(IEnumerable<StatementLine> lines) => Money.Sum(lines.Select(l => l.Amount));
}
