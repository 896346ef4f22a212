using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ListValuations;

/// <summary>Valuations, the latest first.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuations(ListQuery Query) : IRequest<Page<ValuationInfo>>
{
    public static readonly ListOf<ValuationInfo> List = Rows.Of<ValuationInfo>("inventory.valuations")
        .Column("day", "ui.date", v => v.Day)
        .Column("at", "inventory.taken-at", v => v.At, c => c.Sortable().Then(v => v.ValuationId))
        .Column("lines", "inventory.positions", v => v.Lines, c => c.Figure())
        .Column("through", "inventory.through-row", v => v.ThroughSequence, c => c.Extra().Figure())
        .Column("value", "inventory.stock-value", v => v.Value, c => c.Figure())
        .Period(v => v.Day)
        .KeyedBy(v => v.ValuationId)
        .SortedBy("at", descending: true);
}

internal sealed class ListValuationsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListValuations, Page<ValuationInfo>>
{
    public Task<Result<Page<ValuationInfo>>> Handle(ListValuations request, CancellationToken ct) =>
        db.ValuationRuns.Select(ValuationMapping.Info).ToPage(ListValuations.List, request.Query, current.Actor, ct);
}

internal static class ListValuationsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListValuations, ValuationInfo>(
        "valuations", ListValuations.List, q => new(q), "ListValuations", "Stock valuations, the latest first");
}
