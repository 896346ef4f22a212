namespace Monolith.Finance.Statements.ShowDailyRevenue;

/// <summary>Revenue, tax, cost of goods and takings day by day, straight from the books.</summary>
[Requires(FinancePermissions.View)]
internal sealed record ShowDailyRevenue(DateOnly? From, DateOnly? To) : IRequest<DailyRevenue>;

internal sealed record DailyRevenue(IReadOnlyList<DailyRevenueRow> Days, Money Revenue, Money Tax, Money CostOfGoods, Money GrossProfit);

internal sealed record DailyRevenueRow(
    DateOnly Date, int Tickets, Money Goods, Money Services, Money Revenue, Money Tax, Money CostOfGoods, Money GrossProfit, Money Cash, Money Card, Money Mobile, Money OnAccount);

internal sealed class ShowDailyRevenueHandler(FinanceDbContext db) : IHandler<ShowDailyRevenue, DailyRevenue>
{
    private const int MostDays = 3700;

    public async Task<Result<DailyRevenue>> Handle(ShowDailyRevenue request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.From, request.To);
        var roles = await db.Accounts.Where(a => a.Role != null).ToDictionaryAsync(a => a.Code, a => a.Role!, ct);
        var sums = await db.Entries.Where(e => e.Date >= from && e.Date <= to && (e.Book == Book.Sale || e.Book == Book.Stock))
            .GroupBy(e => new { e.Date, e.Account, e.Book })
            .Select(g => new { g.Key.Date, g.Key.Account, g.Key.Book, Amount = g.Sum(e => e.Amount), Sets = g.Sum(e => e.Line == 1 ? 1 : 0) })
            .ToListAsync(ct);

        var days = sums.GroupBy(s => s.Date).OrderByDescending(d => d.Key).Take(MostDays).Select(day =>
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
        return new DailyRevenue(
            days, Money.Sum(days.Select(d => d.Revenue)), Money.Sum(days.Select(d => d.Tax)), Money.Sum(days.Select(d => d.CostOfGoods)), Money.Sum(days.Select(d => d.GrossProfit)));
    }
}

internal static class ShowDailyRevenueEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("daily-revenue", (DateOnly? from, DateOnly? to, ISender send, CancellationToken ct) => send.Send(new ShowDailyRevenue(from, to), ct).ToHttp())
            .Serves<ShowDailyRevenue>().WithName("ShowDailyRevenue").WithSummary("Revenue, tax, cost of goods and takings by day.").Produces<DailyRevenue>();
        g.MapGet("daily-revenue/export.csv", async (DateOnly? from, DateOnly? to, string? columns, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new ShowDailyRevenue(from, to), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "daily-revenue.csv", columns, found.Value.Days,
                    new("date", "date", d => Listing.Day(d.Date)), new("tickets", "tickets", d => d.Tickets.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    new("goods", "goods", d => d.Goods.ToString()), new("services", "services", d => d.Services.ToString()), new("revenue", "revenue", d => d.Revenue.ToString()),
                    new("tax", "tax", d => d.Tax.ToString()), new("cost", "cost_of_goods", d => d.CostOfGoods.ToString()), new("profit", "gross_profit", d => d.GrossProfit.ToString()),
                    new("cash", "cash", d => d.Cash.ToString()), new("card", "card", d => d.Card.ToString()), new("mobile", "mobile", d => d.Mobile.ToString()),
                    new("on-account", "on_account", d => d.OnAccount.ToString()));
            })
            .Serves<ShowDailyRevenue>().WithName("ExportDailyRevenue").WithSummary("Daily revenue as CSV.");
    }
}
