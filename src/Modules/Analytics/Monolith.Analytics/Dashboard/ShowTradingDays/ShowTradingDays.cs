namespace Monolith.Analytics.Dashboard.ShowTradingDays;

/// <summary>From which day to which there are sales: what a dashboard shows when nobody chose a period.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ShowTradingDays : IRequest<TradingDays>;

internal sealed record TradingDays(DateOnly? First, DateOnly? Last);

internal sealed class ShowTradingDaysHandler(AnalyticsDbContext db) : IHandler<ShowTradingDays, TradingDays>
{
    public async Task<Result<TradingDays>> Handle(ShowTradingDays request, CancellationToken ct) => new TradingDays(
        await db.HourDays.OrderBy(h => h.Day).Select(h => (DateOnly?)h.Day).FirstOrDefaultAsync(ct),
        await db.HourDays.OrderByDescending(h => h.Day).Select(h => (DateOnly?)h.Day).FirstOrDefaultAsync(ct));
}

internal static class ShowTradingDaysEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapGet("trading-days", (ISender send, CancellationToken ct) => send.Send(new ShowTradingDays(), ct).ToHttp())
        .Serves<ShowTradingDays>().WithName("ShowTradingDays")
        .WithSummary("The first and the last day with sales.").Produces<TradingDays>();
}
