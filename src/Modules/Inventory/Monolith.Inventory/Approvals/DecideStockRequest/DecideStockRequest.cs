using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.Inventory.StockDocuments.AdjustStock;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Approvals.DecideStockRequest;

/// <summary>Posts what somebody else asked for, or refuses it with a reason; who asked may take it back. What is posted takes effect when
/// it was said to, else now, and is checked against the stock of now. Errors: as AdjustStock, and inventory.unknown-stock-request,
/// inventory.request-self-approval, inventory.request-decided, security.permission-missing</summary>
/// <param name="Reason">Needed to refuse.</param>
[Requires(InventoryPermissions.Adjust)]
internal sealed record DecideStockRequest(Guid RequestId, bool Approve, string? Reason = null) : IRequest<StockRequestInfo>;

internal sealed class DecideStockRequestValidator : AbstractValidator<DecideStockRequest>
{
    public DecideStockRequestValidator()
    {
        RuleFor(r => r.RequestId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().When(r => !r.Approve)
            .WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message);
        RuleFor(r => r.Reason).ReasonInRange();
    }
}

internal sealed class DecideStockRequestHandler(
    InventoryDbContext db, StockDesk desk, AdjustmentDrafts drafts, ICurrentActor current, TimeProvider clock)
    : IHandler<DecideStockRequest, StockRequestInfo>
{
    public async Task<Result<StockRequestInfo>> Handle(DecideStockRequest request, CancellationToken ct)
    {
        try
        {
            var done = await db.Write(
                request.Approve ? "inventory.approve-stock-request" : "inventory.refuse-stock-request",
                token => Decide(request, token), ct);
            return done.Map(r => r.For(current.Actor));
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    private async Task<Result<StockRequestInfo>> Decide(DecideStockRequest request, CancellationToken ct)
    {
        await db.Lock("stock-requests", ct);
        var row = await db.Set<StockRequestRow>().FirstOrDefaultAsync(r => r.Id == request.RequestId, ct);
        if (row is null) return ApprovalErrors.Unknown(request.RequestId);
        var actor = current.Actor;
        var own = row.AskedById == actor.Id;
        if (!(own && !request.Approve) && !actor.Can(InventoryPermissions.ApproveAdjustments))
            return SecurityErrors.PermissionMissing(InventoryPermissions.ApproveAdjustments);
        var wanted = request.Approve ? StockRequestState.Approved : own ? StockRequestState.Withdrawn : StockRequestState.Refused;
        // The same answer again for who didn't hear the first one.
        if (row.State == wanted && row.DecidedById == actor.Id) return row.ToInfo();
        if (row.State != StockRequestState.Waiting) return ApprovalErrors.Decided(row.State);
        if (request.Approve && own) return ApprovalErrors.SelfApproval(row.AskedBy);

        var before = row.ToInfo();
        if (request.Approve)
        {
            var draft = await drafts.Of(row.ReadAsked(), ct);
            if (!(await desk.PostWithin(draft, ct)).TryGet(out var posted, out var refused)) return refused;
            row.DocumentNumber = posted.Number;
        }

        (row.State, row.DecidedById, row.DecidedBy) = (wanted, actor.Id, actor.Name);
        (row.DecidedAt, row.DecidedBecause) =
            (Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())), request.Reason.OrNull());
        var info = row.ToInfo();
        db.Audit($"stock-request:{row.Id}", before, info, request.Reason);
        return info;
    }
}

internal static class DecideStockRequestEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("adjustment-requests/{id:guid}/decision", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new DecideStockRequest(id, b.Approve, b.Reason), ct).ToHttp())
            .Serves<DecideStockRequest>().WithName("DecideStockRequest")
            .WithSummary("Post what somebody else asked for, or refuse it with a reason").Produces<StockRequestInfo>();

    internal sealed record Body(bool Approve, string? Reason = null);
}
