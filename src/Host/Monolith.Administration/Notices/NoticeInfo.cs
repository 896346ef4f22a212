namespace Monolith.Administration.Notices;

/// <param name="Text">In the reader's language.</param>
internal sealed record NoticeInfo(long Id, DateTimeOffset At, string Text, string Href, DateTimeOffset? DoneAt, string? DoneBy);
