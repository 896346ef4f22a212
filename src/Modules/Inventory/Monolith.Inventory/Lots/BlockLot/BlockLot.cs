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
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Lots.BlockLot;

/// <summary>Holds a lot back (a recall, a doubt about its quality), or sets it free again: a blocked lot is neither proposed nor issued;
/// it may be written off, and moved with a confirmation. What tills sell they have sold. Errors: inventory.unknown-lot,
/// inventory.reason-required</summary>
[Requires(InventoryPermissions.Adjust)]
internal sealed record BlockLot(Guid ItemId, string Lot, bool Blocked, string Reason) : IRequest<LotState>;

internal sealed record LotState(Guid ItemId, string Lot, string? BlockedBecause, long Version);

internal sealed class BlockLotValidator : AbstractValidator<BlockLot>
{
    public BlockLotValidator()
    {
        RuleFor(r => r.ItemId).NotEmpty();
        RuleFor(r => r.Lot).NotEmpty().MaximumLength(LotCode.Longest);
        RuleFor(r => r.Reason).NotEmpty().WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message)
            .MaximumLength(StockDocumentRules.LongestReason);
    }
}

internal sealed class BlockLotHandler(InventoryDbContext db) : IHandler<BlockLot, LotState>
{
    public Task<Result<LotState>> Handle(BlockLot request, CancellationToken ct) => db.Write<LotState>(
        "inventory.block-lot",
        async token =>
        {
            var code = LotCode.Of(request.Lot) ?? "";
            var lot = await db.Lots.FirstOrDefaultAsync(l => l.ItemId == request.ItemId && l.Lot == code, token);
            if (lot is null) return LotErrors.Unknown(code);
            var before = lot.BlockedBecause;
            lot.BlockedBecause = request.Blocked ? request.Reason.Trim() : null;
            var changes = before != lot.BlockedBecause;
            if (changes && !request.Blocked) db.Audit(lot.AuditSubject, before, "free", request.Reason);
            return new LotState(lot.ItemId, lot.Lot, lot.BlockedBecause, lot.Version + (changes ? 1 : 0));
        },
        ct);
}

internal static class BlockLotEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("lots/block", (Body b, ISender send, CancellationToken ct) =>
                send.Send(new BlockLot(b.ItemId, b.Lot, b.Blocked, b.Reason), ct).ToHttp())
            .Serves<BlockLot>().WithName("BlockLot").WithSummary("Hold a lot back, or set it free again, with a reason")
            .Produces<LotState>();

    internal sealed record Body(Guid ItemId, string Lot, bool Blocked, string Reason);
}
