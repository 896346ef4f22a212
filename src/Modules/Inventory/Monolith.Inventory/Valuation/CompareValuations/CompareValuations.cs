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

namespace Monolith.Inventory.Valuation.CompareValuations;

/// <summary>Why two valuations differ: by what the ledger's rows between them are. Errors: inventory.unknown-valuation</summary>
/// <param name="ValuationId">The later one.</param>
/// <param name="BeforeId">The earlier one.</param>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record CompareValuations(Guid ValuationId, Guid BeforeId) : IRequest<ValuationDifference>;

/// <param name="Causes">What happened between them, the largest first.</param>
/// <param name="Unexplained">What the rows between them don't come to: zero, or the ledger is not what it was.</param>
internal sealed record ValuationDifference(
    ValuationInfo Before, ValuationInfo After, IReadOnlyList<DifferenceCause> Causes, Money Difference, Money Unexplained);

/// <param name="Cause">The kind of the rows; <c>recosting</c> and <c>correction</c> are those that put earlier ones right.</param>
internal sealed record DifferenceCause(string Cause, long Rows, Money Value);

internal sealed class CompareValuationsHandler(InventoryDbContext db) : IHandler<CompareValuations, ValuationDifference>
{
    private const string Between =
        """
        SELECT c.cause, CAST(COUNT(*) AS bigint), CAST(SUM(c.value) AS bigint) FROM (
          SELECT CASE WHEN corrects IS NOT NULL THEN 'correction'
            WHEN cause IS NOT NULL AND quantity = 0 THEN 'recosting' ELSE kind END AS cause,
            value
          FROM inv_ledger WHERE sequence > @p0 AND sequence <= @p1 AND pool IS NOT NULL) c
        GROUP BY c.cause
        """;

    public async Task<Result<ValuationDifference>> Handle(CompareValuations request, CancellationToken ct)
    {
        var runs = await db.ValuationRuns.Where(r => r.Id == request.ValuationId || r.Id == request.BeforeId).ToListAsync(ct);
        if (runs.Find(r => r.Id == request.ValuationId) is not { } after || runs.Find(r => r.Id == request.BeforeId) is not { } before)
            return ShowValuation.GetValuationHandler.Unknown;
        if (before.ThroughSequence > after.ThroughSequence) (before, after) = (after, before);

        var causes = new List<DifferenceCause>();
        await db.Read(
            Between,
            [before.ThroughSequence, after.ThroughSequence],
            row => causes.Add(new(row.GetString(0), row.GetInt64(1), Money.FromScaled(row.GetInt64(2)))),
            ct);
        var difference = after.Value - before.Value;
        return new ValuationDifference(
            before.ToInfo(), after.ToInfo(), [.. causes.OrderByDescending(c => Math.Abs(c.Value.Scaled)).ThenBy(c => c.Cause)],
            difference, difference - Money.Sum(causes.Select(c => c.Value)));
    }
}

internal static class CompareValuationsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet(
                "valuations/{valuationId:guid}/differences/{beforeId:guid}",
                (Guid valuationId, Guid beforeId, ISender send, CancellationToken ct) =>
                    send.Send(new CompareValuations(valuationId, beforeId), ct).ToHttp())
            .Serves<CompareValuations>().WithName("CompareValuations")
            .WithSummary("Why two valuations differ").Produces<ValuationDifference>();
}
