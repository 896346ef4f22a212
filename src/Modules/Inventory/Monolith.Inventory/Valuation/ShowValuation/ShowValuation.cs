using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ShowValuation;

/// <summary>A valuation with its totals by warehouse. Errors: inventory.unknown-valuation</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record GetValuation(Guid ValuationId) : IRequest<ValuationView>;

/// <param name="KnownAt">When the last row that is in it was recorded: the ledger as known then adds up to exactly this. (The clock's own
/// time won't do: recorded times run ahead of it when many rows come at once.)</param>
/// <param name="Before">The valuation before this one, to compare with.</param>
internal sealed record ValuationView(ValuationInfo Valuation, DateTimeOffset KnownAt, IReadOnlyList<WarehouseValue> Warehouses, ValuationInfo? Before);

internal sealed record WarehouseValue(Guid WarehouseId, string Warehouse, string Name, int Lines, Money Value);

internal sealed class GetValuationHandler(InventoryDbContext db) : IHandler<GetValuation, ValuationView>
{
    internal static readonly Error Unknown = Error.NotFound("inventory.unknown-valuation", "There is no such valuation.");

    public async Task<Result<ValuationView>> Handle(GetValuation request, CancellationToken ct)
    {
        var run = await db.ValuationRuns.FirstOrDefaultAsync(r => r.Id == request.ValuationId, ct);
        if (run is null) return Unknown;
        var before = await db.ValuationRuns.Where(r => r.At < run.At).OrderByDescending(r => r.At).FirstOrDefaultAsync(ct);
        var sums = await db.Database.SqlQuery<Sum>(
            $"""
             SELECT warehouse_id, CAST(COUNT(*) AS bigint) AS lines, CAST(SUM(value) AS bigint) AS value
             FROM inv_valuation_lines WHERE run_id = {run.Id} GROUP BY warehouse_id
             """).ToListAsync(ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, ct);
        var knownAt = await db.Ledger.Where(r => r.Sequence == run.ThroughSequence).Select(r => (DateTimeOffset?)r.Recorded).FirstOrDefaultAsync(ct);
        return new ValuationView(
            run.ToInfo(),
            knownAt ?? run.At,
            sums.Select(s => new WarehouseValue(
                s.WarehouseId, warehouses.GetValueOrDefault(s.WarehouseId)?.Code ?? "", warehouses.GetValueOrDefault(s.WarehouseId)?.Name ?? "", (int)s.Lines,
                Money.FromScaled(s.Value))).OrderBy(w => w.Warehouse, StringComparer.Ordinal).ToList(),
            before?.ToInfo());
    }

    private sealed class Sum
    {
        [Column("warehouse_id")]
        public Guid WarehouseId { get; init; }

        [Column("lines")]
        public long Lines { get; init; }

        [Column("value")]
        public long Value { get; init; }
    }
}

internal static class ShowValuationEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("valuations/{valuationId:guid}", (Guid valuationId, ISender send, CancellationToken ct) => send.Send(new GetValuation(valuationId), ct).ToHttp())
            .Serves<GetValuation>().WithName("GetValuation")
            .WithSummary("One valuation with its totals by warehouse").Produces<ValuationView>();
}
