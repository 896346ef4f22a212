namespace Monolith.Devices.PrintJobs;

internal sealed class PrintJobRow : IVersioned
{
    public required Guid Id { get; init; }

    public required PrintJobKind Kind { get; init; }

    public required Guid DeviceId { get; init; }

    /// <summary>Null for a test page.</summary>
    public Guid? TicketId { get; init; }

    public string? TicketNumber { get; init; }

    public Guid? RegisterId { get; init; }

    public PrintJobState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>A person sent it once more when it may have been on paper: the drawer stays shut.</summary>
    public bool Repeated { get; set; }

    /// <summary>Code of the last failure; null after success.</summary>
    public string? LastError { get; set; }

    public string? LastDetail { get; set; }

    /// <summary>What is printed, as JSON; made before the first attempt and used for all of them.</summary>
    public string? Document { get; set; }

    /// <summary>Who asked for a copy or a test.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>The process that prints it.</summary>
    public string? ClaimedBy { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long Version { get; set; }
}
