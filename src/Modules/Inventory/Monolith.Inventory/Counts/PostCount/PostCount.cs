using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.PostCount;

/// <summary>Puts what was counted into the ledger, each line at its own moment. Differences beyond the count's limit need another
/// person's word first. Errors: inventory.unknown-count, inventory.count-state, inventory.count-drill, inventory.count-areas-open,
/// inventory.count-nothing-counted, inventory.count-second-missing, inventory.count-cause-missing, inventory.count-approval-needed,
/// inventory.count-self-approval, inventory.count-below-zero, security.permission-missing, period.closed</summary>
/// <param name="UncountedAreGone">What is on the sheet and nobody counted isn't there; otherwise it is left as the books have it.</param>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record PostCount(Guid CountId, bool UncountedAreGone = false) : IRequest<CountInfo>;

internal sealed class PostCountHandler(InventoryDbContext db, CountReview review, CountPosting posting, ICurrentActor current)
    : IHandler<PostCount, CountInfo>
{
    public Task<Result<CountInfo>> Handle(PostCount request, CancellationToken ct) => db.Write<CountInfo>(
        "inventory.post-count",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            if (count.State == CountState.Posted) return count.ToInfo();
            if (!count.IsOpen) return CountErrors.WrongState(count);
            if (!(await review.Ready(count, token)).TryGet(out var lines, out var error)) return error;
            if (NotAllowed(count, CountFigures.Of(count, [.. lines])) is { } refused) return refused;
            if (await posting.Post(count, lines, request.UncountedAreGone, token) is { } wrong) return wrong;
            return count.ToInfo() with { Version = count.Version + 1 };
        },
        ct);

    private Error? NotAllowed(CountRow count, CountFigures figures)
    {
        if (count.State == CountState.Approving)
        {
            if (!current.Actor.Can(InventoryPermissions.ApproveCounts))
                return SecurityErrors.PermissionMissing(InventoryPermissions.ApproveCounts);
            return count.AskedById == current.Actor.Id ? CountErrors.SelfApproval(current.Actor.Name) : null;
        }

        return count.ApproveAbove is { } limit && figures.Gross > limit ? CountErrors.ApprovalNeeded(figures.Gross, limit) : null;
    }
}

internal sealed class PostCountValidator : AbstractValidator<PostCount>
{
    public PostCountValidator() => RuleFor(r => r.CountId).NotEmpty();
}

internal static class PostCountEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/posting", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new PostCount(id, b.UncountedAreGone), ct).ToHttp())
            .Serves<PostCount>().WithName("PostCount")
            .WithSummary("Put what was counted into the ledger, each line at its own moment").Produces<CountInfo>();

    internal sealed record Body(bool UncountedAreGone = false);
}
