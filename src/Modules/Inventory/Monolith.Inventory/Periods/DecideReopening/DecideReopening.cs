using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Periods.DecideReopening;

internal sealed class DecideReopeningHandler(
    InventoryDbContext db, LedgerPeriods periods, RowsHome home, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.DecideReopening, PeriodReopeningInfo>
{
    public Task<Result<PeriodReopeningInfo>> Handle(Contracts.DecideReopening request, CancellationToken ct) => db.Write(
        request.Reopen ? "inventory.reopen-period" : "inventory.give-up-reopening", token => Decide(request, token), ct);

    private async Task<Result<PeriodReopeningInfo>> Decide(Contracts.DecideReopening request, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var row = await db.Reopenings.FirstOrDefaultAsync(r => r.Id == request.ReopeningId, ct);
        if (row is null) return ClosingErrors.UnknownReopening;
        var wanted = request.Reopen ? ReopeningState.Reopened : ReopeningState.GivenUp;
        // The same answer again for who didn't hear the first one.
        if (row.State == wanted && row.DecidedById == current.Actor.Id) return row.ToInfo();
        if (row.State != ReopeningState.Asked) return ClosingErrors.Decided;
        if (request.Reopen)
        {
            if (row.AskedById == current.Actor.Id) return ClosingErrors.SecondPerson(row.AskedByName);
            if (await periods.ClosedThrough(ct) is not { } closed || row.From > closed) return ClosingErrors.NothingClosed(row.From);
            if (closed != row.ClosedThrough) return ClosingErrors.ClosedSince(closed);
            await periods.CloseThrough(row.From == DateOnly.MinValue ? DateOnly.MinValue : row.From.AddDays(-1), ct);
            row.ThroughSequence = numbers.Next - 1;
            row.RowsHome = await home.Bring(row, current.Actor, numbers, ct);
        }

        (row.State, row.DecidedAt, row.DecidedById, row.DecidedByName) = (wanted, clock.GetUtcNow(), current.Actor.Id, current.Actor.Name);
        var info = row.ToInfo();
        db.Audit($"period:{row.From:yyyy-MM-dd}", null, info, row.Reason);
        return info;
    }
}

internal static class DecideReopeningEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapPost("periods/reopenings/{id:guid}/reopen", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.DecideReopening(id, true), ct).ToHttp())
            .Serves<Contracts.DecideReopening>().WithName("ReopenPeriod")
            .WithSummary("Open the days that somebody else asked for").Produces<PeriodReopeningInfo>();
        inventory.MapPost("periods/reopenings/{id:guid}/give-up", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.DecideReopening(id, false), ct).ToHttp())
            .Serves<Contracts.DecideReopening>().WithName("GiveUpReopening")
            .WithSummary("Leave the days closed that somebody asked to open").Produces<PeriodReopeningInfo>();
    }
}
