namespace Monolith.Finance.Statements.ShowProfitAndLoss;

[Requires(FinancePermissions.View)]
internal sealed record ShowProfitAndLoss(DateOnly? From, DateOnly? To) : IRequest<ProfitAndLoss>
{
    public static readonly ListOf<StatementRow> List = StatementRow.Columns("finance.profit-and-loss").Period().InOneOrder();
}

/// <param name="GrossProfit">Revenue less cost of goods.</param>
/// <param name="Profit">Gross profit less the other expenses.</param>
internal sealed record ProfitAndLoss(
    DateOnly? From, DateOnly? To, IReadOnlyList<StatementLine> Revenue, Money RevenueTotal, IReadOnlyList<StatementLine> CostOfGoods,
        Money CostOfGoodsTotal,
    Money GrossProfit, IReadOnlyList<StatementLine> Expenses, Money ExpensesTotal, Money Profit);

internal sealed class ShowProfitAndLossHandler(AccountTotals totals) : IHandler<ShowProfitAndLoss, ProfitAndLoss>
{
    public async Task<Result<ProfitAndLoss>> Handle(ShowProfitAndLoss request, CancellationToken ct)
    {
        var all = await totals.Of(Period.Of(request.From, request.To), ct);
        var revenue = Statement.Lines(all.Where(t => t.Account.Kind == AccountKind.Revenue), creditPositive: true);
        var expenses = all.Where(t => t.Account.Kind == AccountKind.Expense).ToLookup(t => t.Account.Role
            is AccountRoles.CostOfGoods or AccountRoles.ReturnVariance or AccountRoles.PurchasePriceVariance);
        var cost = Statement.Lines(expenses[true], creditPositive: false);
        var other = Statement.Lines(expenses[false], creditPositive: false);
        var gross = Statement.Sum(revenue) - Statement.Sum(cost);
        return new ProfitAndLoss(
            request.From, request.To, revenue, Statement.Sum(revenue), cost, Statement.Sum(cost), gross, other, Statement.Sum(other),
                gross - Statement.Sum(other));
    }
}

internal static class ShowProfitAndLossEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapStatement<ShowProfitAndLoss, ProfitAndLoss, StatementRow>(
        "profit-and-loss", ShowProfitAndLoss.List, q =>
            new(q.Day("from"), q.Day("to")), Lines, "ShowProfitAndLoss", "Profit and loss of a period");

    private static IReadOnlyList<StatementRow> Lines(ProfitAndLoss p) =>
    [
        .. StatementRow.Of("revenue", p.Revenue), StatementRow.Total("revenue-total", p.RevenueTotal),
        .. StatementRow.Of("cost-of-goods", p.CostOfGoods), StatementRow.Total("cost-of-goods-total", p.CostOfGoodsTotal),
        StatementRow.Total("gross-profit", p.GrossProfit),
        .. StatementRow.Of("expenses", p.Expenses), StatementRow.Total("expenses-total", p.ExpensesTotal),
            StatementRow.Total("profit", p.Profit),
    ];
}
