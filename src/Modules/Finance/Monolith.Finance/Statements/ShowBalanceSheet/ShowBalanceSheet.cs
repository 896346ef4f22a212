namespace Monolith.Finance.Statements.ShowBalanceSheet;

/// <param name="To">The day it shows, at its end; null is everything booked.</param>
[Requires(FinancePermissions.View)]
internal sealed record ShowBalanceSheet(DateOnly? To) : IRequest<BalanceSheet>
{
    public static readonly ListOf<StatementRow> List = StatementRow.Columns("finance.balance-sheet").Day("to", "finance.at-the-end-of")
        .InOneOrder();
}

/// <param name="Result">Revenue less expenses that no closing journal has moved to equity yet.</param>
internal sealed record BalanceSheet(
    DateOnly? To, IReadOnlyList<StatementLine> Assets, Money AssetsTotal, IReadOnlyList<StatementLine> Liabilities, Money LiabilitiesTotal,
    IReadOnlyList<StatementLine> Equity, Money Result, Money EquityTotal)
{
    public bool IsBalanced => AssetsTotal == LiabilitiesTotal + EquityTotal;
}

internal sealed class ShowBalanceSheetHandler(AccountTotals totals) : IHandler<ShowBalanceSheet, BalanceSheet>
{
    public async Task<Result<BalanceSheet>> Handle(ShowBalanceSheet request, CancellationToken ct)
    {
        var all = await totals.Of(Period.Of(null, request.To), ct);
        var assets = Statement.Lines(all.Where(t => t.Account.Kind == AccountKind.Asset), creditPositive: false);
        var liabilities = Statement.Lines(all.Where(t => t.Account.Kind == AccountKind.Liability), creditPositive: true);
        var equity = Statement.Lines(all.Where(t => t.Account.Kind == AccountKind.Equity), creditPositive: true);
        var result = Money.FromScaled(-all.Where(t => t.Account.Kind is AccountKind.Revenue or AccountKind.Expense).Sum(t => t.Balance));
        return new BalanceSheet(
            request.To, assets, Statement.Sum(assets), liabilities, Statement.Sum(liabilities), equity, result, Statement.Sum(equity) + result);
    }
}

internal static class ShowBalanceSheetEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapStatement<ShowBalanceSheet, BalanceSheet, StatementRow>(
        "balance-sheet", ShowBalanceSheet.List, q =>
            new(q.Day("to")), Lines, "ShowBalanceSheet", "What the shop owns and owes at the end of a day");

    private static IReadOnlyList<StatementRow> Lines(BalanceSheet b) =>
    [
        .. StatementRow.Of("assets", b.Assets), StatementRow.Total("assets-total", b.AssetsTotal),
        .. StatementRow.Of("liabilities", b.Liabilities), StatementRow.Total("liabilities-total", b.LiabilitiesTotal),
        .. StatementRow.Of("equity", b.Equity), StatementRow.Total("result", b.Result), StatementRow.Total("equity-total", b.EquityTotal),
    ];
}
