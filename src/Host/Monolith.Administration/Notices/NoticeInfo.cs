using System.Text.Json;

namespace Monolith.Administration.Notices;

internal sealed record NoticeInfo
{
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>In the reader's language.</summary>
    public string Text { get; init; } = "";

    public required string Href { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    internal string TextKey { get; init; } = "";

    internal string Args { get; init; } = "[]";

    public NoticeInfo In(ITexts texts) =>
        this with { Text = new Sentence(TextKey, JsonSerializer.Deserialize<string[]>(Args) ?? []).In(texts) };
}
