using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reasons.ListReasons;

/// <summary>The shop's reasons for adjustments and write-offs, by code.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReasons(ListQuery Query) : IRequest<Page<ReasonInfo>>
{
    public const string UseWords = "inventory.reason-use";

    public static readonly ListOf<ReasonInfo> List = Rows.Of<ReasonInfo>("inventory.reasons")
        .Column("code", "ui.code", r => r.Code, c => c.Mono())
        .Column("name", "ui.name", r => r.Name)
        .Column("use", UseWords, r => r.Use, c => c.Words(UseWords))
        .Column("contra", StockTexts.ContraWords, r => r.Contra, c => c.Words(StockTexts.ContraWords))
        .Column("state", "ui.state", r => r.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Choice("use", UseWords, r => r.Use, UseWords)
        .YesNo("active", "ui.state", r => r.Active, "ui.active", "ui.inactive")
        .InOneOrder();
}

internal sealed class ListReasonsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListReasons, Page<ReasonInfo>>
{
    public async Task<Result<Page<ReasonInfo>>> Handle(ListReasons request, CancellationToken ct)
    {
        var all = (await db.Reasons.AsNoTracking().OrderBy(r => r.CodeKey).ToListAsync(ct)).ConvertAll(r => r.ToInfo());
        return all.ToPage(ListReasons.List, request.Query, current.Actor);
    }
}

internal static class ListReasonsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListReasons, ReasonInfo>(
        "reasons", ListReasons.List, q => new(q), "ListReasons", "The shop's reasons for adjustments and write-offs");
}
