using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Sales.Features;

internal static class GetQuotesEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapGet("quote", (string? items, DateTimeOffset? at, ISender send, CancellationToken ct) =>
                send.Send(new GetQuotes((items ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), at), ct).ToHttp())
            .Needs(SalesPermissions.Quote)
            .WithName("GetQuotes")
            .WithSummary("What items cost: ids, SKUs or barcodes, separated by commas")
            .Produces<IReadOnlyList<QuoteInfo>>();
}
