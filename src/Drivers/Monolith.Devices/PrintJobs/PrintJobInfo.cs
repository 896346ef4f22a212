namespace Monolith.Devices.PrintJobs;

internal sealed record PrintJobInfo
{
    public required Guid JobId { get; init; }

    public required PrintJobKind Kind { get; init; }

    public required PrintJobState State { get; init; }

    public Guid? TicketId { get; init; }

    public string? TicketNumber { get; init; }

    public required Guid DeviceId { get; init; }

    public string? DeviceName { get; init; }

    public required int Attempts { get; init; }

    public string? LastError { get; init; }

    public string? LastDetail { get; init; }

    public string? RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public static PrintJobInfo Of(PrintJobRow j, string? device) => new()
    {
        JobId = j.Id, Kind = j.Kind, State = j.State, TicketId = j.TicketId, TicketNumber = j.TicketNumber, DeviceId = j.DeviceId, DeviceName = device,
        Attempts = j.Attempts, LastError = j.LastError, LastDetail = j.LastDetail, RequestedBy = j.RequestedBy,
        CreatedAt = j.CreatedAt, NextAttemptAt = j.NextAttemptAt, FinishedAt = j.FinishedAt,
    };
}
