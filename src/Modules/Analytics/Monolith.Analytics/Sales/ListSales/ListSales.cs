namespace Monolith.Analytics.Sales.ListSales;

/// <summary>Sales of a period by day, hour of the day, item, category, style or cashier.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListSales(Grain Grain, ListQuery Query) : IRequest<SalesList>;

/// <summary>The database adds up, one row for each day, hour, item…; those rows are sorted and paged here.</summary>
internal sealed class ListSalesHandler(SalesReader reader, ICurrentActor current) : IHandler<ListSales, SalesList>
{
    public async Task<Result<SalesList>> Handle(ListSales request, CancellationToken ct)
    {
        var rows = await reader.By(request.Grain, Period.Of(request.Query), ct);
        return rows.ToPage(SalesLists.By(request.Grain), request.Query, current.Actor).Map(page => SalesList.Of(page, reader.Total(rows)));
    }
}

internal static class ListSalesEndpoints
{
    public static void Map(RouteGroupBuilder g)
    {
        foreach (var grain in Enum.GetValues<Grain>())
        {
            g.MapList<ListSales, SalesList, SalesRow>(
                $"sales/by-{SalesLists.Word(grain)}", SalesLists.By(grain), (_, q) => new ListSales(grain, q), $"ListSalesBy{grain}",
                $"Sales of a period by {SalesLists.Word(grain)}");
        }
    }
}
