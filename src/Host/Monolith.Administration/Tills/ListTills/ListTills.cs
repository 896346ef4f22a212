using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Lists;

namespace Monolith.Administration.Tills.ListTills;

[Requires(PosPermissions.EditRegisters)]
internal sealed record ListTills(ListQuery Query) : IRequest<Page<TillListRow>>
{
    public static readonly ListOf<TillListRow> List = Rows.Of<TillListRow>("administration.tills")
        .Column("register", "administration.register", t => t.Register, c => c.Sortable().Mono())
        .Column("browser", "administration.browser", t => t.Browser, c => c.Wrapped())
        .Column("registeredBy", "administration.registered-by", t => t.RegisteredBy)
        .Column("registeredAt", "administration.registered-at", t => t.RegisteredAt, c => c.Sortable())
        .Column("usedAt", "administration.used-at", t => t.UsedAt, c => c.Sortable())
        .Column("state", "ui.state", t => t.Active, c => c.YesNo("ui.active", "administration.revoked"))
        .YesNo("active", "ui.state", t => t.Active, "ui.active", "administration.revoked")
        .KeyedBy(t => t.TillId)
        .SortedBy("registeredAt", descending: true);
}

internal sealed record TillListRow
{
    public required Guid TillId { get; init; }

    public required string Register { get; init; }

    public required string Browser { get; init; }

    public required string RegisteredBy { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public bool Active { get; init; }
}

internal sealed class ListTillsHandler(AdministrationDbContext db, ICurrentActor current) : IHandler<ListTills, Page<TillListRow>>
{
    public Task<Result<Page<TillListRow>>> Handle(ListTills request, CancellationToken ct) => db.Tills
        .Select(t => new TillListRow
        {
            TillId = t.Id, Register = t.Register, Browser = t.Browser, RegisteredBy = t.RegisteredBy, RegisteredAt = t.RegisteredAt,
                UsedAt = t.UsedAt,
            Active = t.RevokedAt == null,
        })
        .ToPage(ListTills.List, request.Query, current.Actor, ct);
}

internal static class ListTillsEndpoint
{
    public static void Map(RouteGroupBuilder admin) => admin.MapList<ListTills, TillListRow>(
        "tills", ListTills.List, q => new(q), "ListTills", "Browsers in which cashiers may sign in by PIN");
}
