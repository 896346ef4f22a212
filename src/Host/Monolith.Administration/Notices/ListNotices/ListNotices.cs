using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.Notices.ListNotices;

/// <param name="Text">In the reader's language.</param>
internal sealed record NoticeInfo(long Id, DateTimeOffset At, string Text, string Href, DateTimeOffset? DoneAt, string? DoneBy);

/// <summary>What the signed-in person should look at, newest first.</summary>
/// <param name="All">Also those that are done.</param>
[Requires(HostPermissions.Notices)]
internal sealed record ListNotices(bool All, PageRequest Page) : IRequest<Page<NoticeInfo>>;

/// <summary>Somebody has dealt with it: nobody else is told any more. Errors: notice.unknown</summary>
[Requires(HostPermissions.SettleNotices)]
internal sealed record SettleNotice(long Id) : IRequest<NoticeInfo>;

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

internal static class NoticeMapping
{
    public static NoticeInfo ToInfo(this Notice notice, ITexts texts)
    {
        var args = JsonSerializer.Deserialize<string[]>(notice.Args) ?? [];
        return new(notice.Id, notice.At, new Sentence(notice.TextKey, args).In(texts), notice.Href, notice.DoneAt, notice.DoneBy);
    }
}
