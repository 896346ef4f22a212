namespace Monolith.Analytics.Dashboard.ShowFigures;

internal sealed class GetSalesFiguresHandler(AnalyticsDbContext db, Costs costs) : IHandler<GetSalesFigures, SalesFigures>
{
    public async Task<Result<SalesFigures>> Handle(GetSalesFigures request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.From, request.To);
        var sales = await db.HourDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => 1).Select(g => new
        {
            Tickets = g.Sum(h => h.Tickets),
            Returns = g.Sum(h => h.Returns),
            Net = g.Sum(h => h.Net),
            GoodsNet = g.Sum(h => h.GoodsNet),
            Tax = g.Sum(h => h.Tax),
            Quantity = g.Sum(h => h.Quantity),
        }).SingleOrDefaultAsync(ct);
        var cost = await db.StockDays.Where(s => s.Day >= from && s.Day <= to).SumAsync(s => s.Cost, ct);
        var net = sales?.Net ?? 0;
        return new SalesFigures(
            (int)(sales?.Tickets ?? 0), (int)(sales?.Returns ?? 0),
            Money.FromScaled(net), Money.FromScaled(sales?.GoodsNet ?? 0), Money.FromScaled(sales?.Tax ?? 0),
            costs.Of(cost), costs.Of(net - cost), Quantity.FromScaled(sales?.Quantity ?? 0));
    }
}

internal static class ShowFiguresEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapGet("figures", (DateOnly? from, DateOnly? to, ISender send, CancellationToken ct) =>
            send.Send(new GetSalesFigures(from, to), ct).ToHttp())
        .Serves<GetSalesFigures>().WithName("GetSalesFigures")
        .WithSummary("Totals of a period, both days included.").Produces<SalesFigures>();
}
