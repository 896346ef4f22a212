using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Statements.ShowProfitAndLoss;

[Requires(FinancePermissions.View)]
internal sealed record ShowProfitAndLoss(DateOnly? From, DateOnly? To) : IRequest<ProfitAndLoss>;

/// <param name="GrossProfit">Revenue less cost of goods.</param>
/// <param name="Profit">Gross profit less the other expenses.</param>
internal sealed record ProfitAndLoss(
    DateOnly? From, DateOnly? To, IReadOnlyList<StatementLine> Revenue, Money RevenueTotal, IReadOnlyList<StatementLine> CostOfGoods, Money CostOfGoodsTotal,
    Money GrossProfit, IReadOnlyList<StatementLine> Expenses, Money ExpensesTotal, Money Profit);

internal sealed class ShowProfitAndLossHandler(AccountTotals totals) : IHandler<ShowProfitAndLoss, ProfitAndLoss>
{
    public async Task<Result<ProfitAndLoss>> Handle(ShowProfitAndLoss request, CancellationToken ct)
    {
        var all = await totals.Of(Period.Of(request.From, request.To), ct);
        var revenue = Statement.Lines(all.Where(t => t.Account.Kind == AccountKind.Revenue), creditPositive: true);
        var expenses = all.Where(t => t.Account.Kind == AccountKind.Expense).ToLookup(t => t.Account.Role is AccountRoles.CostOfGoods or AccountRoles.ReturnVariance);
        var cost = Statement.Lines(expenses[true], creditPositive: false);
        var other = Statement.Lines(expenses[false], creditPositive: false);
        var gross = Statement.Sum(revenue) - Statement.Sum(cost);
        return new ProfitAndLoss(
            request.From, request.To, revenue, Statement.Sum(revenue), cost, Statement.Sum(cost), gross, other, Statement.Sum(other), gross - Statement.Sum(other));
    }
}

internal static class ShowProfitAndLossEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("profit-and-loss", (DateOnly? from, DateOnly? to, ISender send, CancellationToken ct) => send.Send(new ShowProfitAndLoss(from, to), ct).ToHttp())
            .Serves<ShowProfitAndLoss>().WithName("ShowProfitAndLoss").WithSummary("Profit and loss of a period.").Produces<ProfitAndLoss>();
        g.MapGet("profit-and-loss/export.csv", async (DateOnly? from, DateOnly? to, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ShowProfitAndLoss(from, to), ct);
                return !found.IsOk ? found.Error.ToHttp() : Csv.File("profit-and-loss.csv", ["section", "account", "name", "amount"], Rows(found.Value, texts.Language));
            })
            .Serves<ShowProfitAndLoss>().WithName("ExportProfitAndLoss").WithSummary("Profit and loss as CSV.");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ProfitAndLoss p, string language) =>
    [
        .. p.Revenue.Select(l => Row("revenue", l, language)), Total("revenue-total", p.RevenueTotal),
        .. p.CostOfGoods.Select(l => Row("cost-of-goods", l, language)), Total("cost-of-goods-total", p.CostOfGoodsTotal), Total("gross-profit", p.GrossProfit),
        .. p.Expenses.Select(l => Row("expenses", l, language)), Total("expenses-total", p.ExpensesTotal), Total("profit", p.Profit),
    ];

    private static IReadOnlyList<string> Row(string section, StatementLine line, string language) =>
        [section, line.Account ?? "", line.Name.In(language), line.Amount.ToString()];

    private static IReadOnlyList<string> Total(string section, Money amount) => [section, "", "", amount.ToString()];
}
