using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts.CloseCount;

/// <summary>Ends a count that isn't posted: it is given up, or the drill is over. A posted one is taken back instead, each line at its
/// moment, as if nobody had counted; both want a reason.
/// Errors: inventory.unknown-count, inventory.count-state, inventory.reason-required, inventory.goods-used, period.closed,
/// security.permission-missing</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record CloseCount(Guid CountId, string Reason) : IRequest<CountInfo>;

internal sealed class CloseCountHandler(
    InventoryDbContext db, LedgerCorrections corrections, IPeriods periods, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<CloseCount, CountInfo>
{
    public Task<Result<CountInfo>> Handle(CloseCount request, CancellationToken ct) => db.Write<CountInfo>(
        "inventory.close-count",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            if (count.State is CountState.Closed or CountState.Cancelled) return CountErrors.WrongState(count);
            if (count.State == CountState.Posted)
            {
                if (await TakeBack(count, request.Reason, token) is { } refused) return refused;
                count.State = CountState.Cancelled;
            }
            else
            {
                count.State = CountState.Closed;
            }

            (count.Ended, count.EndedBy, count.EndReason) = (clock.GetUtcNow(), current.Actor.Name, request.Reason.Trim());
            return count.ToInfo() with { Version = count.Version + 1 };
        },
        ct);

    private async Task<Error?> TakeBack(CountRow count, string reason, CancellationToken ct)
    {
        var actor = current.Actor;
        if (!actor.Can(InventoryPermissions.CancelDocuments)) return SecurityErrors.PermissionMissing(InventoryPermissions.CancelDocuments);
        var moments = await db.Set<CountLineRow>().Where(l => l.CountId == count.Id && l.Moment != null).Select(l => l.Moment)
            .ToListAsync(ct);
        foreach (var day in moments.Select(m => sites.Here.BusinessDate(m!.Value)).Distinct())
        {
            if (await periods.Refuses(sites.Here.Number, day, ct) is { } closed) return closed;
        }

        var at = moments.Max() ?? clock.GetUtcNow();
        var by = new StockPosting(
            InventoryKinds.Count, count.Id, count.Number, null, at, sites.Here.Number, sites.Here.BusinessDate(at), actor.Id, actor.Name,
            reason, []);
        return (await corrections.TakeBack(by, ct)).Error;
    }
}

internal sealed class CloseCountValidator : AbstractValidator<CloseCount>
{
    public CloseCountValidator()
    {
        RuleFor(r => r.CountId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message)
            .ReasonInRange();
    }
}

internal static class CloseCountEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/closing", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new CloseCount(id, b.Reason), ct).ToHttp())
            .Serves<CloseCount>().WithName("CloseCount")
            .WithSummary("Give a count up, end a drill, or take a posted count back, with a reason").Produces<CountInfo>();

    internal sealed record Body(string Reason);
}
