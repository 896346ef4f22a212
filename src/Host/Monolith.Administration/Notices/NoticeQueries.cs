namespace Monolith.Administration.Notices;

internal static class NoticeQueries
{
    public static IQueryable<Notice> For(this IQueryable<Notice> notices, Actor actor)
    {
        if (actor.Kind == ActorKind.System) return notices;
        var permissions = actor.Permissions.ToArray();
        return notices.Where(n => permissions.Contains(n.Permission));
    }

    /// <summary>As columns; <see cref="NoticeInfo.In"/> makes the text of it.</summary>
    public static readonly System.Linq.Expressions.Expression<Func<Notice, NoticeInfo>> Info = n => new NoticeInfo
    {
        Id = n.Id, At = n.At, Href = n.Href, DoneAt = n.DoneAt, DoneBy = n.DoneBy, TextKey = n.TextKey, Args = n.Args,
    };

    public static NoticeInfo ToInfo(this Notice notice, ITexts texts) => OfRow(notice).In(texts);

    private static readonly Func<Notice, NoticeInfo> OfRow = Info.Compile();
}
