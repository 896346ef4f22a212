namespace Monolith.Administration.Notices.SettleNotice;

/// <summary>Somebody has dealt with it: nobody else is told any more. Errors: notice.unknown</summary>
[Requires(AdministrationPermissions.SettleNotices)]
internal sealed record SettleNotice(long Id) : IRequest<NoticeInfo>;

internal sealed class SettleNoticeHandler(AdministrationDbContext db, ICurrentActor current, ITexts texts, TimeProvider clock) : IHandler<SettleNotice, NoticeInfo>
{
    public Task<Result<NoticeInfo>> Handle(SettleNotice request, CancellationToken ct) => db.Write<NoticeInfo>("administration.settle-notice", async token =>
    {
        var notice = await db.Notices.For(current.Actor).FirstOrDefaultAsync(n => n.Id == request.Id, token);
        if (notice is null) return Error.NotFound("notice.unknown", "There is no such notice, or it isn't meant for you.");
        if (notice.DoneAt is null) (notice.DoneAt, notice.DoneBy) = (clock.GetUtcNow(), current.Actor.Name);
        db.Audit($"notice:{notice.TextKey}/{notice.Id}");
        return notice.ToInfo(texts);
    }, ct);
}

internal static class SettleNoticeEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("notices/{noticeId:long}/done", (long noticeId, ISender send, CancellationToken ct) =>
                send.Send(new SettleNotice(noticeId), ct).ToHttp())
            .Serves<SettleNotice>()
            .WithName("SettleNotice")
            .WithSummary("Say that it has been dealt with")
            .Produces<NoticeInfo>();
}
