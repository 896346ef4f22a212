using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.AskApproval;

/// <summary>Closes the counting and asks for another person's word; or, with <paramref name="Back"/>, gives the count back to its counters.
/// Errors: inventory.unknown-count, inventory.count-state, inventory.count-drill, inventory.count-areas-open,
/// inventory.count-nothing-counted, inventory.count-second-missing, inventory.count-cause-missing</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record AskApproval(Guid CountId, bool Back = false) : IRequest<CountInfo>;

internal sealed class AskApprovalHandler(InventoryDbContext db, CountReview review, ICurrentActor current) : IHandler<AskApproval,
    CountInfo>
{
    public Task<Result<CountInfo>> Handle(AskApproval request, CancellationToken ct) => db.Write<CountInfo>(
        "inventory.ask-count-approval",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            var (from, to) = request.Back ? (CountState.Approving, CountState.Counting) : (CountState.Counting, CountState.Approving);
            if (count.State == to) return count.ToInfo();
            if (count.State != from) return CountErrors.WrongState(count);
            if (!request.Back && (await review.Ready(count, token)).Error is { } open) return open;
            count.State = to;
            (count.AskedById, count.AskedBy) = request.Back ? (null, null) : (current.Actor.Id, current.Actor.Name);
            return count.ToInfo() with { Version = count.Version + 1 };
        },
        ct);
}

internal static class AskApprovalEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/approval-request", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new AskApproval(id, b.Back), ct).ToHttp())
            .Serves<AskApproval>().WithName("AskCountApproval")
            .WithSummary("Close the counting and ask another person for approval, or give it back").Produces<CountInfo>();

    internal sealed record Body(bool Back = false);
}
