namespace Monolith.Administration.Jobs;

/// <param name="Milliseconds">Null while it runs.</param>
/// <param name="Outcome">In the reader's language.</param>
internal sealed record JobRunInfo(DateTimeOffset Due, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? Milliseconds,
    bool Failed, string? Outcome)
{
    internal JobState State => EndedAt is null ? JobState.Running : Failed ? JobState.Failed : JobState.Done;

    /// <summary>In seconds.</summary>
    internal decimal? Duration => Milliseconds is { } ms ? Math.Round(ms / 1000m, 1) : null;
}

internal enum JobState
{
    Running,
    Done,
    Failed,
}

internal static class JobMapping
{
    public const string StateWords = "administration.job";

    public static JobRunInfo ToInfo(this JobRun run, ITexts texts) => new(
        run.Due, run.StartedAt, run.EndedAt, run.EndedAt is { } end ? (long)(end - run.StartedAt).TotalMilliseconds : null, run.Failed,
        run.Outcome is { } outcome ? Sentence.Parse(outcome).In(texts) : null);
}
