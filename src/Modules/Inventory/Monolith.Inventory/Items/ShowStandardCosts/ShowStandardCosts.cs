using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Items.ShowStandardCosts;

/// <summary>What an item costs by standard, newest first; empty where it never had one.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ShowStandardCosts(Guid ItemId) : IRequest<IReadOnlyList<StandardCost>>;

/// <param name="From">In force from then on.</param>
internal sealed record StandardCost(DateTimeOffset From, UnitCost Cost);

internal sealed class ShowStandardCostsHandler(InventoryDbContext db) : IHandler<ShowStandardCosts, IReadOnlyList<StandardCost>>
{
    public async Task<Result<IReadOnlyList<StandardCost>>> Handle(ShowStandardCosts request, CancellationToken ct)
    {
        var standards = new Standards(db);
        await standards.Load([request.ItemId], ct);
        return Result.Of<IReadOnlyList<StandardCost>>([.. standards.Of(request.ItemId).Reverse()
            .Where(s => s.Movement.Rate is not null)
            .Select(s => new StandardCost(s.At.Moment, UnitCost.Of(s.Movement.Rate!.Value.Value, s.Movement.Rate.Value.Quantity)))]);
    }
}

internal static class ShowStandardCostsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("items/{itemId:guid}/standard-costs", (Guid itemId, ISender send, CancellationToken ct) =>
                send.Send(new ShowStandardCosts(itemId), ct)
                    .Map(all => new Page<StandardCost>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<ShowStandardCosts>()
            .WithName("ListStandardCosts")
            .WithSummary("What an item costs by standard, newest first")
            .Produces<Page<StandardCost>>();
}
