using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Periods.ListPeriods;

/// <summary>When which days were closed, by whom, and what the stock was worth at their end.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListPeriods(ListQuery Query) : IRequest<Page<PeriodClosingInfo>>
{
    public static readonly ListOf<PeriodClosingInfo> List = Rows.Of<PeriodClosingInfo>("inventory.periods")
        .Column("through", "inventory.closed-through", c => c.Through)
        .Column("at", "inventory.closed-at", c => c.At, c => c.Sortable().Then(p => p.ClosingId))
        .Column("by", "ui.who", c => c.By)
        .Column("value", "inventory.stock-value", c => c.Value, c =>
            c.Figure().Needs(InventoryPermissions.ViewCosts, p => p with { Value = null }))
        .Column("sequence", "inventory.through-row", c => c.ThroughSequence, c => c.Extra().Figure())
        .Column("note", "inventory.closing-note", c => c.Note, c => c.Wrapped())
        .Period(c => c.Through)
        .KeyedBy(c => c.ClosingId)
        .SortedBy("at", descending: true);
}

internal sealed class ListPeriodsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListPeriods, Page<PeriodClosingInfo>>
{
    public Task<Result<Page<PeriodClosingInfo>>> Handle(ListPeriods request, CancellationToken ct) =>
        db.Closings.Select(PeriodMapping.Closing).ToPage(ListPeriods.List, request.Query, current.Actor, ct);
}

/// <summary>What is closed now, and the requests to open days again, the latest first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetPeriods : IRequest<PeriodsNow>;

/// <param name="ClosedThrough">Null where nothing is closed.</param>
internal sealed record PeriodsNow(DateOnly? ClosedThrough, DateOnly? FirstOpen, IReadOnlyList<PeriodReopeningInfo> Reopenings);

internal sealed class GetPeriodsHandler(InventoryDbContext db, LedgerPeriods periods) : IHandler<GetPeriods, PeriodsNow>
{
    private const int Most = 50;

    public async Task<Result<PeriodsNow>> Handle(GetPeriods request, CancellationToken ct)
    {
        var closed = await periods.ClosedThrough(ct);
        var asked = await db.Reopenings.OrderByDescending(r => r.AskedAt).Take(Most).ToListAsync(ct);
        return new PeriodsNow(closed, closed?.AddDays(1), [.. asked.Select(r => r.ToInfo())]);
    }
}

internal static class ListPeriodsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapList<ListPeriods, PeriodClosingInfo>(
            "periods/closings", ListPeriods.List, q => new(q), "ListPeriods", "Closed periods, the latest first");
        inventory.MapGet("periods", (ISender send, CancellationToken ct) => send.Send(new GetPeriods(), ct).ToHttp())
            .Serves<GetPeriods>().WithName("GetPeriods").WithSummary("What is closed, and who asked to open it again")
            .Produces<PeriodsNow>();
    }
}
