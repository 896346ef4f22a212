namespace Monolith.Administration.Jobs;

/// <param name="Milliseconds">Null while it runs.</param>
/// <param name="Outcome">In the reader's language.</param>
internal sealed record JobRunInfo(DateTimeOffset Due, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? Milliseconds, bool Failed, string? Outcome);

internal static class JobMapping
{
    public static JobRunInfo ToInfo(this JobRun run, ITexts texts) => new(
        run.Due, run.StartedAt, run.EndedAt, run.EndedAt is { } end ? (long)(end - run.StartedAt).TotalMilliseconds : null, run.Failed,
        run.Outcome is { } outcome ? Sentence.Parse(outcome).In(texts) : null);
}
