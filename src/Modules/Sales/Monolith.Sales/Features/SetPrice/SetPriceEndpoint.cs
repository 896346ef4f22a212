using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Sales.Features;

internal static class SetPriceEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("prices/{priceId:guid}", (Guid priceId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new SetPrice(priceId, b.ItemId, b.Amount, b.From, b.Until), ct).ToHttp())
            .Needs(SalesPermissions.EditPrices)
            .WithName("SetPrice")
            .WithSummary("Set an item's base price from a moment on, or for a while")
            .Produces<PriceInfo>();

    internal sealed record Body(Guid ItemId, Money Amount, DateTimeOffset? From = null, DateTimeOffset? Until = null);
}
