namespace Monolith.Administration.Jobs;

/// <summary>One run of a job, as the jobs page shows it.</summary>
internal sealed class JobRun
{
    public Guid Id { get; init; }

    public required string Job { get; init; }

    public required DateTimeOffset Due { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool Failed { get; set; }

    /// <summary>A <see cref="SharedKernel.Text.Sentence"/> as JSON, so that each reader has it in their language.</summary>
    public string? Outcome { get; set; }
}
