using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Approvals.SetApprovalLimits;

/// <summary>Above what adjustments and write-offs need another person's word. Errors: concurrency.changed</summary>
[Requires(InventoryPermissions.SetApprovalLimits)]
internal sealed record SetApprovalLimits(Money? Adjustment = null, Money? Scrap = null, long? IfVersion = null)
    : IRequest<ApprovalLimitsInfo>;

/// <summary>The limits as they are.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowApprovalLimits : IRequest<ApprovalLimitsInfo>;

internal sealed class SetApprovalLimitsValidator : AbstractValidator<SetApprovalLimits>
{
    public SetApprovalLimitsValidator()
    {
        RuleFor(r => r.Adjustment).Must(IsNoDebt).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
        RuleFor(r => r.Scrap).Must(IsNoDebt).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
    }

    private static bool IsNoDebt(Money? amount) => amount is not { IsNegative: true };
}

internal sealed class SetApprovalLimitsHandler(InventoryDbContext db) : IHandler<SetApprovalLimits, ApprovalLimitsInfo>
{
    public Task<Result<ApprovalLimitsInfo>> Handle(SetApprovalLimits request, CancellationToken ct) => db.Write<ApprovalLimitsInfo>(
        "inventory.set-approval-limits",
        async token =>
        {
            await db.Lock("approval-limits", token);
            var row = await db.Set<ApprovalLimitRow>().FirstOrDefaultAsync(l => l.Id == ApprovalLimitRow.Shop, token);
            if (request.IfVersion is { } version && version != (row?.Version ?? 0)) return KernelErrors.Changed;
            var before = new ApprovalLimitsInfo(row?.Adjustment, row?.Scrap, row?.Version ?? 0);
            if (row is not null && (row.Adjustment, row.Scrap) == (request.Adjustment, request.Scrap)) return before;
            if (row is null) db.Add(row = new());
            (row.Adjustment, row.Scrap) = (request.Adjustment, request.Scrap);
            var now = new ApprovalLimitsInfo(row.Adjustment, row.Scrap, before.Version + 1);
            db.Audit("approval-limits", before, now);
            return now;
        },
        ct);
}

internal sealed class ShowApprovalLimitsHandler(ApprovalLimits limits) : IHandler<ShowApprovalLimits, ApprovalLimitsInfo>
{
    public async Task<Result<ApprovalLimitsInfo>> Handle(ShowApprovalLimits request, CancellationToken ct) => await limits.Now(ct);
}

internal static class SetApprovalLimitsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("approval-limits", (ISender send, CancellationToken ct) => send.Send(new ShowApprovalLimits(), ct).ToHttp())
            .Serves<ShowApprovalLimits>().WithName("GetApprovalLimits")
            .WithSummary("Above what adjustments and write-offs need another person").Produces<ApprovalLimitsInfo>();
        inventory.MapPut("approval-limits", (Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SetApprovalLimits(b.Adjustment, b.Scrap, http.IfMatch()), ct).ToHttp())
            .Serves<SetApprovalLimits>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<ApprovalLimits>().Now(ct))
            .WithName("SetApprovalLimits").WithSummary("Say above what adjustments and write-offs need another person")
            .Produces<ApprovalLimitsInfo>();
    }

    internal sealed record Body(Money? Adjustment = null, Money? Scrap = null);
}
