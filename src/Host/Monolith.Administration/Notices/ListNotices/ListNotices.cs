namespace Monolith.Administration.Notices.ListNotices;

/// <summary>What the signed-in person should look at, newest first.</summary>
/// <param name="All">Also those that are done.</param>
[Requires(AdministrationPermissions.Notices)]
internal sealed record ListNotices(bool All, PageRequest Page) : IRequest<Page<NoticeInfo>>;

internal sealed class ListNoticesHandler(AdministrationDbContext db, ICurrentActor current, ITexts texts) : IHandler<ListNotices, Page<NoticeInfo>>
{
    public async Task<Result<Page<NoticeInfo>>> Handle(ListNotices request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var mine = db.Notices.For(current.Actor).Where(n => request.All || n.DoneAt == null);
        var total = await mine.CountAsync(ct);
        var rows = await mine.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<NoticeInfo>(rows.Select(n => n.ToInfo(texts)).ToList(), total, page.Skip, page.Take);
    }
}

internal static class ListNoticesEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("notices", (bool? all, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListNotices(all ?? false, page.ToRequest()), ct).ToHttp())
            .Serves<ListNotices>()
            .WithName("ListNotices")
            .WithSummary("What you should look at")
            .Produces<Page<NoticeInfo>>();
}
