namespace Monolith.Finance.Statements.ShowDailyRevenue;

/// <summary>Revenue, tax, cost of goods and takings day by day, straight from the books, the latest day first.</summary>
[Requires(FinancePermissions.View)]
internal sealed record ShowDailyRevenue(ListQuery Query) : IRequest<DailyRevenue>
{
    public static readonly ListOf<DailyRevenueRow> List = Rows.Of<DailyRevenueRow>("finance.daily-revenue")
        .Column("date", "ui.date", d => d.Date)
        .Column("tickets", "finance.tickets", d => d.Tickets, c => c.Figure())
        .Column("goods", "finance.goods", d => d.Goods, c => c.Figure())
        .Column("services", "finance.services", d => d.Services, c => c.Figure())
        .Column("revenue", "finance.revenue", d => d.Revenue, c => c.Figure())
        .Column("tax", "finance.tax", d => d.Tax, c => c.Figure())
        .Column("cost", "finance.cost-of-goods", d => d.CostOfGoods, c => c.Figure())
        .Column("profit", "finance.gross-profit", d => d.GrossProfit, c => c.Figure())
        .Column("cash", "finance.cash", d => d.Cash, c => c.Figure())
        .Column("card", "finance.card", d => d.Card, c => c.Figure())
        .Column("mobile", "finance.mobile", d => d.Mobile, c => c.Figure())
        .Column("on-account", "finance.on-account", d => d.OnAccount, c => c.Figure().Extra())
        .Period()
        .InOneOrder();
}

/// <param name="Revenue">Of all days, as all that follow.</param>
internal sealed record DailyRevenue(
    IReadOnlyList<DailyRevenueRow> Items, int Total, int Skip, int Take, Money Revenue, Money Tax, Money CostOfGoods, Money GrossProfit)
    : Page<DailyRevenueRow>(Items, Total, Skip, Take);

internal sealed record DailyRevenueRow(
    DateOnly Date, int Tickets, Money Goods, Money Services, Money Revenue, Money Tax, Money CostOfGoods, Money GrossProfit,
    Money Cash, Money Card, Money Mobile, Money OnAccount);

internal sealed class ShowDailyRevenueHandler(FinanceDbContext db, ICurrentActor current) : IHandler<ShowDailyRevenue, DailyRevenue>
{
    public async Task<Result<DailyRevenue>> Handle(ShowDailyRevenue request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.Query.Day("from"), request.Query.Day("to"));
        var roles = await db.Accounts.Where(a => a.Role != null).ToDictionaryAsync(a => a.Code, a => a.Role!, ct);
        var sums = await db.Entries.Where(e => e.Date >= from && e.Date <= to && (e.Book == Book.Sale || e.Book == Book.Stock))
            .GroupBy(e => new { e.Date, e.Account, e.Book })
            .Select(g => new { g.Key.Date, g.Key.Account, g.Key.Book, Amount = g.Sum(e => e.Amount), Sets = g.Sum(e => e.Line == 1 ? 1 : 0) })
            .ToListAsync(ct);

        var days = sums.GroupBy(s => s.Date).OrderByDescending(d => d.Key).Select(day =>
        {
            Money Of(string role, Book book) =>
                Money.FromScaled(day.Where(s => s.Book == book && roles.GetValueOrDefault(s.Account) == role).Sum(s => s.Amount));
            var (goods, services) = (-Of(AccountRoles.RevenueGoods, Book.Sale), -Of(AccountRoles.RevenueServices, Book.Sale));
            var cost = Of(AccountRoles.CostOfGoods, Book.Stock) + Of(AccountRoles.ReturnVariance, Book.Stock);
            return new DailyRevenueRow(
                day.Key, day.Where(s => s.Book == Book.Sale).Sum(s => s.Sets), goods, services, goods + services, -Of(AccountRoles.TaxPayable, Book.Sale), cost,
                goods + services - cost, Of(AccountRoles.Cash, Book.Sale), Of(AccountRoles.CardClearing, Book.Sale), Of(AccountRoles.MobileClearing, Book.Sale),
                Of(AccountRoles.Receivables, Book.Sale));
        }).Where(d => d.Tickets > 0 || !d.CostOfGoods.IsZero).ToList();
        return days.ToPage(ShowDailyRevenue.List, request.Query, current.Actor).Map(page => new DailyRevenue(
            page.Items, page.Total, page.Skip, page.Take, Money.Sum(days.Select(d => d.Revenue)), Money.Sum(days.Select(d => d.Tax)),
            Money.Sum(days.Select(d => d.CostOfGoods)), Money.Sum(days.Select(d => d.GrossProfit))));
    }
}

internal static class ShowDailyRevenueEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapList<ShowDailyRevenue, DailyRevenue, DailyRevenueRow>(
        "daily-revenue", ShowDailyRevenue.List, (_, q) => new(q), "ShowDailyRevenue", "Revenue, tax, cost of goods and takings by day");
}
