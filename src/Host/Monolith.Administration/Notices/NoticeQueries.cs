using System.Text.Json;

namespace Monolith.Administration.Notices;

internal static class NoticeQueries
{
    public static IQueryable<Notice> For(this IQueryable<Notice> notices, Actor actor)
    {
        if (actor.Kind == ActorKind.System) return notices;
        var permissions = actor.Permissions.ToArray();
        return notices.Where(n => permissions.Contains(n.Permission));
    }

    public static NoticeInfo ToInfo(this Notice notice, ITexts texts)
    {
        var args = JsonSerializer.Deserialize<string[]>(notice.Args) ?? [];
        return new(notice.Id, notice.At, new Sentence(notice.TextKey, args).In(texts), notice.Href, notice.DoneAt, notice.DoneBy);
    }
}
