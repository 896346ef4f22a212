using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.Inventory.Transfers.RequestTransfer;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.TransferProposals;

/// <summary>Makes transfer requests from open proposals that come from another warehouse: one for each pair of warehouses.
/// Errors: inventory.too-many-proposals, inventory.no-open-proposals and those of the request</summary>
[Requires(InventoryPermissions.OrderProposals)]
internal sealed record TransferProposals(IReadOnlyList<Guid> ProposalIds) : IRequest<ProposalsOrdered>;

internal sealed class TransferProposalsValidator : AbstractValidator<TransferProposals>
{
    public TransferProposalsValidator() => RuleFor(r => r.ProposalIds).Must(ids => ids is { Count: > 0 and <= OrderProposals.Most })
        .WithErrorCode("inventory.too-many-proposals").WithMessage($"Between 1 and {OrderProposals.Most} at a time.");
}

/// <summary>As purchase orders are: the proposals are taken first, and given back where the request is refused.</summary>
internal sealed class TransferProposalsHandler(InventoryDbContext db, ISender send) : IHandler<TransferProposals, ProposalsOrdered>
{
    public async Task<Result<ProposalsOrdered>> Handle(TransferProposals request, CancellationToken ct)
    {
        var open = await db.ReorderAlerts
            .Where(a => request.ProposalIds.Contains(a.Id) && a.ClosedAt == null && a.Kind == AlertKind.Low && a.SourceWarehouseId != null)
            .OrderBy(a => a.Id).ToListAsync(ct);
        if (open.Count == 0) return ReorderErrors.NoOpenProposals;
        var names = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Name, ct);
        var (asked, refused) = (new List<DraftedOrder>(), new List<ProposalRefused>());
        foreach (var way in open.GroupBy(a => (From: a.SourceWarehouseId!.Value, To: a.WarehouseId)))
        {
            foreach (var some in way.Chunk(StockDocumentRules.MostLines))
            {
                var made = await Ask(way.Key.From, way.Key.To, some, names.GetValueOrDefault(way.Key.From, ""), ct);
                if (made.IsOk) asked.Add(made.Value);
                else refused.AddRange(some.Select(a => new ProposalRefused(a.Id, made.Error!)));
            }
        }

        return new ProposalsOrdered(asked, refused);
    }

    private async Task<Result<DraftedOrder>> Ask(
        Guid from, Guid to, IReadOnlyList<ReorderAlertRow> some, string source, CancellationToken ct)
    {
        var ids = some.Select(a => a.Id).ToList();
        var id = StableIds.Of("transfer-of-proposals", string.Join(' ', ids.Order()));
        if (!(await send.Send(Close(ids, id, null), ct)).TryGet(out var mine, out var error)) return error;
        var lines = some.Where(a => mine.Contains(a.Id)).Select(a => new RequestTransferLine(a.ItemId, a.Suggested)).ToList();
        if (lines.Count == 0) return ReorderErrors.NoOpenProposals;
        var made = await send.Send(new RequestTransfer(id, from, to, lines), ct);
        if (!made.TryGet(out var transfer, out error))
        {
            await send.Send(Close(ids, id, null) with { Release = true }, ct);
            return error;
        }

        await send.Send(Close(ids, id, transfer.Number), ct);
        return new DraftedOrder(id, transfer.Number, source, lines.Count);
    }

    private static Contracts.CloseProposals Close(IReadOnlyList<Guid> ids, Guid transfer, string? number) =>
        new(ids, InventoryKinds.TransferRequest, transfer, number);
}

internal static class TransferProposalsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("proposals/transfer", (TransferProposals body, ISender send, CancellationToken ct) =>
                send.Send(body, ct).ToHttp())
            .Serves<TransferProposals>().WithName("TransferProposals")
            .WithSummary("Make transfer requests from proposals that come from another warehouse").Produces<ProposalsOrdered>();
}
