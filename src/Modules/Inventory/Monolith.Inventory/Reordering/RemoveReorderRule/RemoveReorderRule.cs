using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.RemoveReorderRule;

/// <summary>The item isn't watched in this warehouse any more; its open alert closes with the next run. Errors: inventory.unknown-reorder-rule</summary>
[Requires(InventoryPermissions.EditReorderRules)]
internal sealed record RemoveReorderRule(Guid ItemId, Guid WarehouseId) : IRequest<Done>;

internal sealed class RemoveReorderRuleHandler(InventoryDbContext db) : IHandler<RemoveReorderRule, Done>
{
    public Task<Result<Done>> Handle(RemoveReorderRule request, CancellationToken ct) => db.Write<Done>(
        "inventory.remove-reorder-rule",
        async token =>
        {
            var rule = await db.ReorderRules.FirstOrDefaultAsync(r => r.ItemId == request.ItemId && r.WarehouseId == request.WarehouseId, token);
            if (rule is null) return ReorderErrors.UnknownRule;
            db.Remove(rule);
            return Done.It;
        },
        ct);
}

internal static class RemoveReorderRuleEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapDelete("reorder-rules/{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new RemoveReorderRule(itemId, warehouseId), ct).ToHttp())
            .Serves<RemoveReorderRule>().WithName("RemoveReorderRule")
            .WithSummary("Stop watching an item in a warehouse").Produces<Done>();
}
