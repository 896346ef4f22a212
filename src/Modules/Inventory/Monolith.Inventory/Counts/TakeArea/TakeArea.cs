using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.TakeArea;

/// <summary>What becomes of an area.</summary>
internal enum AreaStep
{
    /// <summary>I count it.</summary>
    Take,

    /// <summary>I don't count it any more; what was counted stays.</summary>
    Leave,
    Finish,
    Reopen,
}

/// <summary>Takes an area to count it, gives it back, finishes it or opens it again. Somebody else's area is theirs, unless one manages
/// counts. Errors: inventory.unknown-count, inventory.count-state, inventory.unknown-count-area, inventory.count-area-taken,
/// inventory.count-area-finished</summary>
[Requires(InventoryPermissions.Count)]
internal sealed record TakeArea(Guid CountId, int Area, AreaStep Step) : IRequest<AreaInfo>;

internal sealed record AreaInfo(int No, string Name, string? CounterId, string? Counter, bool Finished);

internal sealed class TakeAreaHandler(InventoryDbContext db, ICurrentActor current, TimeProvider clock) : IHandler<TakeArea, AreaInfo>
{
    public Task<Result<AreaInfo>> Handle(TakeArea request, CancellationToken ct) => db.Write<AreaInfo>(
        "inventory.take-count-area",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            if (count.State != CountState.Counting) return CountErrors.WrongState(count);
            var area = await db.Set<CountAreaRow>().FirstOrDefaultAsync(a => a.CountId == count.Id && a.No == request.Area, token);
            if (area is null) return CountErrors.UnknownArea(request.Area);
            if (Refused(area, request.Step) is { } refused) return refused;
            Apply(area, request.Step);
            db.Audit(count.AuditSubject, null, new { area = area.Name, step = request.Step, counter = area.Counter });
            return new AreaInfo(area.No, area.Name, area.CounterId, area.Counter, area.Finished is not null);
        },
        ct);

    private Error? Refused(CountAreaRow area, AreaStep step)
    {
        var mine = area.CounterId is null || area.CounterId == current.Actor.Id || current.Actor.Can(InventoryPermissions.ManageCounts);
        if (!mine) return CountErrors.AreaTaken(area);
        return step == AreaStep.Take && area.Finished is not null ? CountErrors.AreaFinished(area) : null;
    }

    private void Apply(CountAreaRow area, AreaStep step)
    {
        switch (step)
        {
            case AreaStep.Take:
                (area.CounterId, area.Counter) = (current.Actor.Id, current.Actor.Name);
                break;
            case AreaStep.Leave:
                (area.CounterId, area.Counter) = (null, null);
                break;
            case AreaStep.Finish:
                area.Finished ??= clock.GetUtcNow();
                break;
            default:
                area.Finished = null;
                break;
        }
    }
}

internal static class TakeAreaEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/areas/{area:int}", (Guid id, int area, Body b, ISender send, CancellationToken ct) =>
                send.Send(new TakeArea(id, area, b.Step), ct).ToHttp())
            .Serves<TakeArea>().WithName("TakeCountArea")
            .WithSummary("Take an area to count it, give it back, finish it or open it again").Produces<AreaInfo>();

    internal sealed record Body(AreaStep Step);
}
