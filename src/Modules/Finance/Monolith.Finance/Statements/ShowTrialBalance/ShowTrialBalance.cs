namespace Monolith.Finance.Statements.ShowTrialBalance;

/// <summary>Debits and credits of every account that was booked on in the period, by account.</summary>
[Requires(FinancePermissions.View)]
internal sealed record ShowTrialBalance(ListQuery Query) : IRequest<TrialBalanceList>
{
    public static readonly ListOf<TrialBalanceLine> List = Rows.Of<TrialBalanceLine>("finance.trial-balance")
        .Column("account", "finance.account", l => l.Account, c => c.Mono())
        .Column("name", "ui.name", l => l.Name)
        .Column("kind", "finance.account-kind", l => l.Kind, c => c.Words("finance.account-kind"))
        .Column("role", "finance.role", l => l.Role, c => c.Extra().Words("finance.role"))
        .Column("debit", "finance.debit", l => l.Debit, c => c.Figure())
        .Column("credit", "finance.credit", l => l.Credit, c => c.Figure())
        .Column("debit-balance", "finance.debit-balance", l => Left(l.Balance), c => c.Figure())
        .Column("credit-balance", "finance.credit-balance", l => Left(-l.Balance), c => c.Figure())
        .Column("balance", "finance.balance", l => l.Balance, c => c.Figure().Extra())
        .Period()
        .InOneOrder();

    // What an account owes stands in the column of its side, as on paper, not as a negative amount.
    internal static Money? Left(Money balance) => balance.IsPositive ? balance : null;
}

/// <param name="Debit">Of all accounts, as all that follow.</param>
internal sealed record TrialBalanceList(
    IReadOnlyList<TrialBalanceLine> Items, int Total, int Skip, int Take, Money Debit, Money Credit, Money DebitBalance,
        Money CreditBalance)
    : Page<TrialBalanceLine>(Items, Total, Skip, Take)
{
    public bool IsBalanced => Debit == Credit;
}

internal sealed class GetTrialBalanceHandler(AccountTotals totals, ICurrentActor current)
    : IHandler<GetTrialBalance, TrialBalance>, IHandler<ShowTrialBalance, TrialBalanceList>
{
    public async Task<Result<TrialBalance>> Handle(GetTrialBalance request, CancellationToken ct)
    {
        var lines = await Lines(Period.Of(request.From, request.To), ct);
        return new TrialBalance(request.From, request.To, lines, Money.Sum(lines.Select(l => l.Debit)), Money.Sum(lines.Select(l => l.Credit)));
    }

    public async Task<Result<TrialBalanceList>> Handle(ShowTrialBalance request, CancellationToken ct)
    {
        var lines = await Lines(Period.Of(request.Query.Day("from"), request.Query.Day("to")), ct);
        Money Sum(Func<TrialBalanceLine, Money?> of) => Money.Sum(lines.Select(l => of(l) ?? Money.Zero));
        return lines.ToPage(ShowTrialBalance.List, request.Query, current.Actor).Map(page => new TrialBalanceList(
            page.Items, page.Total, page.Skip, page.Take, Sum(l => l.Debit), Sum(l => l.Credit),
            Sum(l => ShowTrialBalance.Left(l.Balance)), Sum(l => ShowTrialBalance.Left(-l.Balance))));
    }

    private async Task<List<TrialBalanceLine>> Lines(Period period, CancellationToken ct) => (await totals.Of(period, ct))
        .Where(t => t.Debit != 0 || t.Credit != 0)
        .Select(t => new TrialBalanceLine(
            t.Account.Code, t.Account.Name, t.Account.Kind, t.Account.Role,
            Money.FromScaled(t.Debit), Money.FromScaled(t.Credit), Money.FromScaled(t.Balance)))
        .ToList();
}

internal static class ShowTrialBalanceEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapList<ShowTrialBalance, TrialBalanceList, TrialBalanceLine>(
        "trial-balance", ShowTrialBalance.List, (_, q) => new(q), "ShowTrialBalance", "Debit and credit totals by account");
}
