using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Recosting.ShowRecostings;

/// <summary>What is being costed anew just now, and how far it has come. Values of stock aren't the last word meanwhile.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowRecostings : IRequest<RecostingsNow>;

/// <param name="Settled">Nothing is being costed anew: every value is as known now.</param>
internal sealed record RecostingsNow(bool Settled, IReadOnlyList<RecostingInfo> Running);

internal sealed class ShowRecostingsHandler(RecostingProgress progress) : IHandler<ShowRecostings, RecostingsNow>
{
    public async Task<Result<RecostingsNow>> Handle(ShowRecostings request, CancellationToken ct)
    {
        var running = await progress.Read(ct);
        return new RecostingsNow(running.Count == 0, running);
    }
}

internal static class ShowRecostingsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("recostings", (ISender send, CancellationToken ct) => send.Send(new ShowRecostings(), ct).ToHttp())
            .Serves<ShowRecostings>().WithName("ShowRecostings").WithSummary("What is being costed anew, and how far it has come")
            .Produces<RecostingsNow>();
}
