namespace Monolith.Sales.Prices.ShowQuotes;

internal static class ShowQuotesEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapGet("quote", (string? items, DateTimeOffset? at, ISender send, CancellationToken ct) =>
                send.Send(new ShowQuotes((items ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), at), ct).ToHttp())
            .Needs(SalesPermissions.Quote)
            .WithName("GetQuotes")
            .WithSummary("What items cost: ids, SKUs or barcodes, separated by commas")
            .Produces<IReadOnlyList<QuoteInfo>>();
}
