using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Periods.CheckPeriod;

/// <summary>Whether a period could be closed now, and what stands in the way. Changes nothing.</summary>
[Requires(InventoryPermissions.ClosePeriods)]
internal sealed record CheckPeriod(DateOnly Through) : IRequest<PeriodCheck>;

internal sealed record PeriodCheck(DateOnly Through, bool Ready, IReadOnlyList<string> StandsOpen);

internal sealed class CheckPeriodHandler(LedgerPeriods periods, WhatStandsOpen open, ISites sites, TimeProvider clock)
    : IHandler<CheckPeriod, PeriodCheck>
{
    /// Errors: period.not-over, period.already-closed
    public async Task<Result<PeriodCheck>> Handle(CheckPeriod request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        if (request.Through >= today) return ClosingErrors.NotOver(request.Through, today);
        if (await periods.ClosedThrough(ct) is { } closed && request.Through <= closed)
            return ClosingErrors.AlreadyClosed(request.Through, closed);
        var what = await open.Until(request.Through, ct);
        return new PeriodCheck(request.Through, what.Count == 0, what);
    }
}

internal static class CheckPeriodEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("periods/check", (DateOnly through, ISender send, CancellationToken ct) =>
                send.Send(new CheckPeriod(through), ct).ToHttp())
            .Serves<CheckPeriod>().WithName("CheckPeriod").WithSummary("What keeps a period from being closed").Produces<PeriodCheck>();
}
