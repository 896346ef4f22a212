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

namespace Monolith.Inventory.Reordering.SnoozeProposals;

/// <summary>Open proposals rest until a day; null wakes them. Those that are closed by now are left. Errors:
/// inventory.too-many-proposals</summary>
[Requires(InventoryPermissions.EditReorderRules)]
internal sealed record SnoozeProposals(IReadOnlyList<Guid> ProposalIds, DateOnly? Until) : IRequest<Done>;

internal sealed class SnoozeProposalsValidator : AbstractValidator<SnoozeProposals>
{
    public SnoozeProposalsValidator()
    {
        RuleFor(r => r.ProposalIds).Must(ids => ids is { Count: > 0 and <= OrderProposals.Most })
            .WithErrorCode("inventory.too-many-proposals").WithMessage($"Between 1 and {OrderProposals.Most} at a time.");
        RuleFor(r => r.Until).InclusiveBetween(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1));
    }
}

internal sealed class SnoozeProposalsHandler(InventoryDbContext db) : IHandler<SnoozeProposals, Done>
{
    public Task<Result<Done>> Handle(SnoozeProposals request, CancellationToken ct) => db.Write<Done>(
        "inventory.snooze-proposals",
        async token =>
        {
            var alerts = await db.ReorderAlerts.Where(a => request.ProposalIds.Contains(a.Id) && a.ClosedAt == null).ToListAsync(token);
            foreach (var alert in alerts)
            {
                db.Audit($"proposal:{alert.Id}", new { until = alert.SnoozedUntil }, new { until = request.Until });
                alert.SnoozedUntil = request.Until;
            }

            return Done.It;
        },
        ct);
}

internal static class SnoozeProposalsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("proposals/snooze", (SnoozeProposals body, ISender send, CancellationToken ct) => send.Send(body, ct).ToHttp())
            .Serves<SnoozeProposals>().WithName("SnoozeProposals")
            .WithSummary("Let open proposals rest until a day, or wake them").Produces<Done>();
}
