namespace Monolith.Administration.Notices;

/// <summary>Something that people with a permission should look at.</summary>
internal sealed class Notice
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string TextKey { get; init; }

    /// <summary>JSON list of the text's arguments.</summary>
    public required string Args { get; init; }

    public required string Href { get; init; }

    public required string Permission { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? DoneBy { get; set; }
}
