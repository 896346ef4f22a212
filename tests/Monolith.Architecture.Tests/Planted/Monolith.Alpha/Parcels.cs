using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Alpha;

[Requires("alpha.count")]
internal sealed record CountParcels : IRequest<int>;

[Requires("alpha.paint")]
internal sealed record PaintParcels(string Colour) : IRequest<int>;

/// <summary>Who may only count can paint here.</summary>
internal static class PaintParcelsEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("parcels", (string colour, ISender send, CancellationToken ct) => send.Send(new PaintParcels(colour), ct).ToHttp()).Serves<CountParcels>();
        app.MapGet("parcels", () => Results.Ok()).Needs("alpha.look");
    }
}

/// <summary>And this one says what it sends.</summary>
internal static class CountParcelsEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("parcels/count", async (ISender send, CancellationToken ct) => await send.Send(new CountParcels(), ct).ToHttp()).Serves<CountParcels>();
}

[Route("/alpha/parcels"), Route("/alpha/parcels/{Id:guid}"), PageOf(typeof(PaintParcels))]
internal sealed class ParcelsPage : ComponentBase
{
    public static object Sends() => new CountParcels();
}

[Route("/alpha/unguarded")]
internal sealed class UnguardedPage : ComponentBase;

/// <summary>Knows where another module's pages are.</summary>
internal static class WritesAddresses
{
    public static string Whole() => "/beta/shelves";

    public static string Interpolated(Guid id) => $"/beta/shelves/{id}";

    public static string InMarkup() => "<p><a href=\"/beta?all=1\">All</a></p>";

    public static string Own() => "/alpha/parcels";

    public static string OfAnApi() => "/api/beta/shelves, /betamax";
}
