using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering.CloseProposals;

internal sealed class CloseProposalsValidator : AbstractValidator<Contracts.CloseProposals>
{
    public CloseProposalsValidator()
    {
        RuleFor(r => r.ProposalIds).Must(ids => ids is { Count: > 0 and <= OrderProposals.Most })
            .WithErrorCode("inventory.too-many-proposals").WithMessage($"Between 1 and {OrderProposals.Most} at a time.");
        RuleFor(r => r.Kind).NotEmpty().MaximumLength(40);
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Number).MaximumLength(60);
    }
}

internal sealed class CloseProposalsHandler(InventoryDbContext db, TimeProvider clock)
    : IHandler<Contracts.CloseProposals, IReadOnlyList<Guid>>
{
    public Task<Result<IReadOnlyList<Guid>>> Handle(Contracts.CloseProposals request, CancellationToken ct) =>
        db.Write<IReadOnlyList<Guid>>(
            "inventory.close-proposals",
            async token =>
            {
                await db.Lock("reorder-alerts", token);
                var mine = (await db.ReorderAlerts.Where(a => request.ProposalIds.Contains(a.Id)).ToListAsync(token))
                    .Where(a => a.DocumentId == request.DocumentId || (a.ClosedAt is null && !request.Release)).ToList();
                var items = mine.Select(a => a.ItemId).ToList();
                var raisedSince = request.Release
                    ? (await db.ReorderAlerts.Where(a => a.ClosedAt == null && a.Kind == AlertKind.Low && items.Contains(a.ItemId))
                        .ToListAsync(token)).Select(a => (a.ItemId, a.WarehouseId)).ToHashSet()
                    : [];
                foreach (var alert in mine)
                {
                    // One that was raised anew meanwhile says the same: there is one for each cause.
                    if (raisedSince.Contains((alert.ItemId, alert.WarehouseId))) alert.End = AlertEnd.Passed;
                    else if (request.Release) Open(alert);
                    else Close(alert, request);
                    db.Audit($"proposal:{alert.Id}", null, new { suggested = alert.Suggested, document = alert.DocumentNumber });
                }

                return mine.ConvertAll(a => a.Id);
            },
            ct);

    private void Close(ReorderAlertRow alert, Contracts.CloseProposals request)
    {
        (alert.ClosedAt, alert.End) = (alert.ClosedAt ?? clock.GetUtcNow(), AlertEnd.Ordered);
        (alert.DocumentKind, alert.DocumentId, alert.DocumentNumber) = (request.Kind, request.DocumentId, request.Number);
    }

    private static void Open(ReorderAlertRow alert)
    {
        (alert.ClosedAt, alert.End) = (null, null);
        (alert.DocumentKind, alert.DocumentId, alert.DocumentNumber) = (null, null, null);
    }
}
