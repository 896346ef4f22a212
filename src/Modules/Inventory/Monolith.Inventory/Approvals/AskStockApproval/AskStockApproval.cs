using System.Text.Json;
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

namespace Monolith.Inventory.Approvals.AskStockApproval;

/// <summary>Asks another person to post an adjustment or write-off that is worth more than the limit. Nothing moves until then. It is
/// tried out first: what could not be posted can't be asked for. Errors: as AdjustStock, and inventory.approval-not-needed</summary>
[Requires(InventoryPermissions.Adjust)]
internal sealed record AskStockApproval(AdjustStock Document) : IRequest<StockRequestInfo>;

internal sealed class AskStockApprovalValidator : AbstractValidator<AskStockApproval>
{
    public AskStockApprovalValidator() => RuleFor(r => r.Document).SetValidator(new AdjustStockValidator());
}

internal sealed class AskStockApprovalHandler(
    InventoryDbContext db, StockDesk desk, AdjustmentDrafts drafts, ApprovalLimits limits, ICurrentActor current, TimeProvider clock)
    : IHandler<AskStockApproval, StockRequestInfo>
{
    public async Task<Result<StockRequestInfo>> Handle(AskStockApproval request, CancellationToken ct)
    {
        var asked = request.Document;
        var there = await db.Set<StockRequestRow>().AsNoTracking().AnyAsync(r => r.Id == asked.DocumentId, ct);
        // A repeat is answered by what was kept, also where the stock is another by now.
        StockDocumentInfo? tried = null;
        if (!there && !(await desk.Try(await drafts.Of(asked, ct), ct)).TryGet(out tried, out var refused)) return refused;
        var done = await db.WriteOnce(
            "inventory.ask-stock-approval", asked.DocumentId, asked, token => Keep(asked, tried, token), ct);
        return done.Map(r => r.For(current.Actor));
    }

    private async Task<Result<StockRequestInfo>> Keep(AdjustStock asked, StockDocumentInfo? tried, CancellationToken ct)
    {
        if (tried is null) return KernelErrors.IdReused;
        var worth = ApprovalLimits.WorthOf(tried);
        if (await limits.Of(asked.Scrap, ct) is not { } limit || worth <= limit) return ApprovalErrors.NotNeeded;
        var row = new StockRequestRow
        {
            Id = asked.DocumentId, Scrap = asked.Scrap, WarehouseId = asked.WarehouseId,
            Asked = JsonSerializer.Serialize(asked, KernelJson.Options), Tried = JsonSerializer.Serialize(tried, KernelJson.Options),
            Worth = worth, LineCount = tried.Lines.Count, Reason = tried.Reason, ReasonCode = tried.ReasonCode,
            AskedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())),
            AskedById = current.Actor.Id, AskedBy = current.Actor.Name,
        };
        db.Add(row);
        var info = row.ToInfo();
        db.Audit($"stock-request:{row.Id}", null, info, row.Reason);
        return info;
    }
}

internal static class AskStockApprovalEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("adjustment-requests/{id:guid}", (Guid id, AdjustStockEndpoint.Body b, ISender send, CancellationToken ct) =>
                send.Send(new AskStockApproval(b.ToCommand(id)), ct).ToHttp())
            .Serves<AskStockApproval>().WithName("AskStockApproval")
            .WithSummary("Ask another person to post an adjustment or write-off that is worth more than the limit")
            .Produces<StockRequestInfo>();
}
