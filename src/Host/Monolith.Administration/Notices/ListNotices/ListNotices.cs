namespace Monolith.Administration.Notices.ListNotices;

/// <summary>What the signed-in person should look at, newest first; what nobody has done unless <c>open=false</c>.</summary>
[Requires(AdministrationPermissions.Notices)]
internal sealed record ListNotices(ListQuery Query) : IRequest<Page<NoticeInfo>>
{
    public static readonly ListOf<NoticeInfo> List = Rows.Of<NoticeInfo>("administration.notices")
        .Column("at", "ui.when", n => n.At, c => c.Sortable().Then(n => n.Id))
        .Column("text", "administration.notice", n => n.Text, c => c.Wrapped())
        .Column("state", "ui.state", n => n.DoneAt == null, c => c.YesNo("administration.open", "administration.done"))
        .Column("doneAt", "administration.done-at", n => n.DoneAt, c => c.Extra())
        .Column("doneBy", "administration.done-by-whom", n => n.DoneBy, c => c.Extra())
        .YesNo("open", "ui.state", unsetKey: "administration.open", new ListChoice("false", "ui.all"))
        .KeyedBy(n => n.Id)
        .SortedBy("at", descending: true);
}

internal sealed class ListNoticesHandler(AdministrationDbContext db, ICurrentActor current, ITexts texts) : IHandler<ListNotices, Page<NoticeInfo>>
{
    public async Task<Result<Page<NoticeInfo>>> Handle(ListNotices request, CancellationToken ct)
    {
        var mine = db.Notices.For(current.Actor);
        if (request.Query.YesNo("open") ?? true) mine = mine.Where(n => n.DoneAt == null);
        if (!(await mine.Select(NoticeQueries.Info).ToPage(ListNotices.List, request.Query, current.Actor, ct))
            .TryGet(out var page, out var error)) return error;
        return page with { Items = [.. page.Items.Select(n => n.In(texts))] };
    }
}

internal static class ListNoticesEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList<ListNotices, NoticeInfo>("notices", ListNotices.List, q => new(q), "ListNotices", "What you should look at");
}
