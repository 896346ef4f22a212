using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Statements.ShowBalanceSheet;

/// <param name="To">The day it shows, at its end; null is everything booked.</param>
[Requires(FinancePermissions.View)]
internal sealed record ShowBalanceSheet(DateOnly? To) : IRequest<BalanceSheet>;

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
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("balance-sheet", (DateOnly? to, ISender send, CancellationToken ct) => send.Send(new ShowBalanceSheet(to), ct).ToHttp())
            .Serves<ShowBalanceSheet>().WithName("ShowBalanceSheet").WithSummary("What the shop owns and owes at the end of a day.").Produces<BalanceSheet>();
        g.MapGet("balance-sheet/export.csv", async (DateOnly? to, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ShowBalanceSheet(to), ct);
                return !found.IsOk ? found.Error.ToHttp() : Csv.File("balance-sheet.csv", ["section", "account", "name", "amount"], Rows(found.Value, texts.Language));
            })
            .Serves<ShowBalanceSheet>().WithName("ExportBalanceSheet").WithSummary("The balance sheet as CSV.");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(BalanceSheet b, string language) =>
    [
        .. b.Assets.Select(l => Row("assets", l, language)), Total("assets-total", b.AssetsTotal),
        .. b.Liabilities.Select(l => Row("liabilities", l, language)), Total("liabilities-total", b.LiabilitiesTotal),
        .. b.Equity.Select(l => Row("equity", l, language)), Total("result", b.Result), Total("equity-total", b.EquityTotal),
    ];

    private static IReadOnlyList<string> Row(string section, StatementLine line, string language) =>
        [section, line.Account ?? "", line.Name.In(language), line.Amount.ToString()];

    private static IReadOnlyList<string> Total(string section, Money amount) => [section, "", "", amount.ToString()];
}
