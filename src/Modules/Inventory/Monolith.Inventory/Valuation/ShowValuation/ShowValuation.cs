using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
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
internal sealed record ValuationView(ValuationInfo Valuation, DateTimeOffset KnownAt, IReadOnlyList<WarehouseValue> Warehouses,
    IReadOnlyList<CategoryValue> Categories, ValuationInfo? Before);

/// <param name="Share">Of all the capital tied up.</param>
/// <param name="Turnover">How often its value sold in the last 365 days, at cost.</param>
internal sealed record WarehouseValue(
    Guid WarehouseId, string Warehouse, string Name, int Lines, Money Value, Rate? Share, decimal? Turnover);

/// <param name="Category">Null: items of none.</param>
internal sealed record CategoryValue(string? Category, int Lines, Money Value, Rate? Share, decimal? Turnover);

internal sealed class GetValuationHandler(InventoryDbContext db) : IHandler<GetValuation, ValuationView>
{
    internal static readonly Error Unknown = Error.NotFound("inventory.unknown-valuation", "There is no such valuation.");

    public async Task<Result<ValuationView>> Handle(GetValuation request, CancellationToken ct)
    {
        var run = await db.ValuationRuns.FirstOrDefaultAsync(r => r.Id == request.ValuationId, ct);
        if (run is null) return Unknown;
        var before = await db.ValuationRuns.Where(r => r.At < run.At).OrderByDescending(r => r.At).FirstOrDefaultAsync(ct);
        var (places, categories) = (new List<Sum<Guid>>(), new List<Sum<string>>());
        await db.Read(
            $"SELECT warehouse_id, {Sums} FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY warehouse_id", [run.Id],
            row => places.Add(new(row.GetGuid(0), row.GetInt64(1), Money.FromScaled(row.GetInt64(2)),
                Money.FromScaled(row.GetInt64(3)))), ct);
        await db.Read(
            $"SELECT COALESCE(category, ''), {Sums} FROM inv_valuation_lines WHERE run_id = @p0 GROUP BY COALESCE(category, '')", [run.Id],
            row => categories.Add(
                new(row.GetString(0), row.GetInt64(1), Money.FromScaled(row.GetInt64(2)), Money.FromScaled(row.GetInt64(3)))),
            ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, ct);
        var knownAt = await db.Ledger.Where(r => r.Sequence == run.ThroughSequence).Select(r => (DateTimeOffset?)r.Recorded).FirstOrDefaultAsync(ct);
        return new ValuationView(
            run.ToInfo(),
            knownAt ?? run.At,
            places.Select(s => new WarehouseValue(
                s.Key, warehouses.GetValueOrDefault(s.Key)?.Code ?? "", warehouses.GetValueOrDefault(s.Key)?.Name ?? "", (int)s.Lines,
                s.Value, Shares.Of(s.Value, run.Value), Shares.Times(s.Cost, s.Value))).OrderBy(w => w.Warehouse, StringComparer.Ordinal)
                .ToList(),
            categories.Select(s => new CategoryValue(
                s.Key.Length == 0 ? null : s.Key, (int)s.Lines, s.Value, Shares.Of(s.Value, run.Value), Shares.Times(s.Cost, s.Value)))
                .OrderByDescending(c => c.Value.Scaled).ToList(),
            before?.ToInfo());
    }

    private const string Sums =
        "CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint), CAST(SUM(cost_of_year) AS bigint)";

    private sealed record Sum<TKey>(TKey Key, long Lines, Money Value, Money Cost);
}

internal static class ShowValuationEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("valuations/{valuationId:guid}", (Guid valuationId, ISender send, CancellationToken ct) => send.Send(new GetValuation(valuationId), ct).ToHttp())
            .Serves<GetValuation>().WithName("GetValuation")
            .WithSummary("One valuation with its totals by warehouse").Produces<ValuationView>();
}
