using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reordering.RaiseReorderAlerts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Reordering.OrderByItself;

/// <summary>Each night makes drafts of the proposals whose rules let that happen by itself; somebody still approves them.</summary>
internal sealed class OrderByItselfJob(
    InventoryDbContext db, RaiseReorderAlerts.RaiseReorderAlerts alerts, ISender send, ISites sites, TimeProvider clock) : IJob
{
    public const string Name = "inventory.order-by-itself";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        await alerts.Run(ct);
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var ids = (await db.ReorderAlerts
                .Where(a => a.ClosedAt == null && a.Kind == AlertKind.Low && a.ByItself)
                .OrderBy(a => a.Id).Select(a => new { a.Id, a.SnoozedUntil, IsMove = a.SourceWarehouseId != null }).ToListAsync(ct))
            .Where(a => !(a.SnoozedUntil > today)).ToLookup(a => a.IsMove, a => a.Id);
        var (orders, refused) = (0, 0);
        var asked = ids[false].Chunk(OrderProposals.Most).Select(some => (Ids: some, IsMove: false))
            .Concat(ids[true].Chunk(OrderProposals.Most).Select(some => (Ids: some, IsMove: true)));
        foreach (var (some, isMove) in asked)
        {
            var ordered = isMove
                ? await send.Send(new TransferProposals.TransferProposals(some), ct) : await send.Send(new OrderProposals(some), ct);
            if (!ordered.IsOk)
            {
                refused += some.Length;
                continue;
            }

            orders += ordered.Value.Orders.Count;
            refused += ordered.Value.Refused.Count;
        }

        return Sentence.Of("inventory.outcome-by-itself", N(orders), N(refused));
    }

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
